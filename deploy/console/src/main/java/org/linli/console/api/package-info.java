/** The services as any client sees them: their addresses and their API. */
@NullMarked
package org.linli.console.api;

import org.jspecify.annotations.NullMarked;
