/** What residents may read. Public. */
@NullMarked
package org.linli.console.open;

import org.jspecify.annotations.NullMarked;
