/** Idempotency-Key: the same command twice has one effect and one answer. */
@NullMarked
package org.linli.platform.idempotency;

import org.jspecify.annotations.NullMarked;
