/** The pages of the suite: a client of its API and of its topics, like any other. */
@NullMarked
package org.linli.console;

import org.jspecify.annotations.NullMarked;
