/** Fields of a contract as lines of a form, and what was entered in them as the JSON that an operation takes. */
@NullMarked
package org.linli.console.input;

import org.jspecify.annotations.NullMarked;
