/** Which services are ready and what is stuck. For operators and auditors. */
@NullMarked
package org.linli.console.health;

import org.jspecify.annotations.NullMarked;
