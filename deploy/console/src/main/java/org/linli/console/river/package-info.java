/** The events of all services, live and filtered. For operators and auditors. */
@NullMarked
package org.linli.console.river;

import org.jspecify.annotations.NullMarked;
