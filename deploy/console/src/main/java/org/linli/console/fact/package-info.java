/** What the topics said, kept in the order of hearing. Publishes nothing; may be dropped and read again. */
@NullMarked
package org.linli.console.fact;

import org.jspecify.annotations.NullMarked;
