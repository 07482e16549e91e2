/** From figures to one table, and the guard over ratios. */
@NullMarked
package org.linli.bench.report;

import org.jspecify.annotations.NullMarked;
