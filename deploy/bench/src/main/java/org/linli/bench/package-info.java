/** What the suite does beside what its own database can do: starts a suite of its own, measures, prints one table. */
@NullMarked
package org.linli.bench;

import org.jspecify.annotations.NullMarked;
