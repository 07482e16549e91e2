/** A house saved while it runs, and set up again as it was at a moment. */
@NullMarked
package org.linli.local.backup;

import org.jspecify.annotations.NullMarked;
