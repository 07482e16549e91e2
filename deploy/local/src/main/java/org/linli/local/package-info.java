/** One machine: the real engines and the five services as processes, started, watched and stopped from one command. */
@NullMarked
package org.linli.local;

import org.jspecify.annotations.NullMarked;
