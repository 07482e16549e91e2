/** What waits for the one who looks. For everybody who is signed in. */
@NullMarked
package org.linli.console.task;

import org.jspecify.annotations.NullMarked;
