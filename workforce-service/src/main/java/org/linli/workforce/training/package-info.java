/**
 * Courses for each tier: seats and a waiting list that moves up by itself, attendance signed by a trainer and closed by
 * another person, hours to the ledger. Publishes course.* on linli.pipeline, read outside by the worker, the agency and
 * the association.
 *
 * <pre>
 * PLANNED → OPEN ⇄ FULL → HELD → CLOSED
 * PLANNED, OPEN, FULL, HELD → CANCELLED
 * </pre>
 */
@NullMarked
package org.linli.workforce.training;

import org.jspecify.annotations.NullMarked;
