/** The one clock, the working-day calendar, and the sweep that finds what is due. */
@NullMarked
package org.linli.platform.time;

import org.jspecify.annotations.NullMarked;
