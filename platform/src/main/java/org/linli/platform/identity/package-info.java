/** Who calls, what the role table grants, and on whose behalf work is written into the journal. */
@NullMarked
package org.linli.platform.identity;

import org.jspecify.annotations.NullMarked;
