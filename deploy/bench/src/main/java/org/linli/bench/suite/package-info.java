/** A suite of its own beside whatever runs, and what its processes use. */
@NullMarked
package org.linli.bench.suite;

import org.jspecify.annotations.NullMarked;
