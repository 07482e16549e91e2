/** The relay against a real PostgreSQL: what waits, and what no longer does. */
@NullMarked
package org.linli.connect;

import org.jspecify.annotations.NullMarked;
