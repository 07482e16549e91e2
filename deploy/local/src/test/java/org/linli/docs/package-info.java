/** What docs/ says, held against the sources and the contracts of all modules. No engine and no service runs for it. */
@NullMarked
package org.linli.docs;

import org.jspecify.annotations.NullMarked;
