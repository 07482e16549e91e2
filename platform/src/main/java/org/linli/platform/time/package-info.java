/** The one clock and the working-day calendar: what day it is, and when a term ends. */
@NullMarked
package org.linli.platform.time;

import org.jspecify.annotations.NullMarked;
