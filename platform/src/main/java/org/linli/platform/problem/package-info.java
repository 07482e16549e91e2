/** Refusals, and the one place where they become RFC 9457 problems in Chinese or English. */
@NullMarked
package org.linli.platform.problem;

import org.jspecify.annotations.NullMarked;
