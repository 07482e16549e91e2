/** Amounts in whole fen. */
@NullMarked
package org.linli.platform.money;

import org.jspecify.annotations.NullMarked;
