/**
 * The yardstick in editions: drafted, checked, tried on past evaluations, published. What is published never changes, a
 * better one is a new edition; what it says is {@code indicator}. Grade bands and effects stand in it, so they are
 * known beforehand. Publishes framework.* on linli.frameworks, read outside by purchasers and agencies; listens to
 * nothing.
 *
 * <pre>
 * DRAFT ⇄ SIMULATED → PUBLISHED → RETIRED
 * </pre>
 */
@NullMarked
package org.linli.evaluation.framework;

import org.jspecify.annotations.NullMarked;
