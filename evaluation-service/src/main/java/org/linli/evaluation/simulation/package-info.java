/**
 * A draft framework tried on past evaluations: who would gain, who would lose, and by which rows. Keeps every trial;
 * publishes nothing itself, the framework says that it was simulated.
 */
@NullMarked
package org.linli.evaluation.simulation;

import org.jspecify.annotations.NullMarked;
