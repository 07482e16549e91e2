/** Personal and secret data: encrypted in the column, found by a keyed hash, shown under a mask. */
@NullMarked
package org.linli.platform.vault;

import org.jspecify.annotations.NullMarked;
