/**
 * The yardstick in editions: drafted, checked, tried on past evaluations, published; DRAFT ⇄ SIMULATED → PUBLISHED →
 * RETIRED. What is published never changes, a better one is a new edition; what it says is {@code indicator}. Grade
 * bands and effects stand in it, so they are known beforehand. Publishes framework.* on linli.frameworks; listens to
 * nothing.
 */
@NullMarked
package org.linli.evaluation.framework;

import org.jspecify.annotations.NullMarked;
