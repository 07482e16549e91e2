/**
 * What a framework says: indicators in the four fixed dimensions, the decision table that gives each its weight and
 * target by kind of area, age of the project, size and term of the contract, grade bands with their effects, and the
 * author's worked examples. Values without state.
 */
@NullMarked
package org.linli.evaluation.indicator;

import org.jspecify.annotations.NullMarked;
