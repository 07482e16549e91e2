/**
 * The yardstick: versioned frameworks with the four fixed dimensions, indicators, and a decision table that gives each
 * indicator its weight and target by kind of area and age of the project. DRAFT → PUBLISHED → RETIRED; what is
 * published never changes, a better one is a new edition. Grade bands and effects stand in it, so they are known
 * beforehand. Publishes {@code linli.frameworks}; listens to nothing.
 */
@NullMarked
package org.linli.evaluation.framework;

import org.jspecify.annotations.NullMarked;
