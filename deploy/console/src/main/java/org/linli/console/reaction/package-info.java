/** The table of reactions with what was said and answered. For operators and auditors. */
@NullMarked
package org.linli.console.reaction;

import org.jspecify.annotations.NullMarked;
