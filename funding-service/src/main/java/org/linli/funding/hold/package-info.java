/**
 * Performance pay held back after a failed evaluation or a disqualification; wages never. Publishes nothing itself:
 * {@code payable} says what is held. Hears evaluation.finalised, evaluation.corrected and rectification.verified,
 * failed, closed, withdrawn and recheck-overdue, evaluation.overdue, step.overdue and evaluation.cancelled on
 * linli.evaluations. While the next evaluation is late a share is paid; nothing is held longer than its term.
 *
 * <pre>
 * WAITING → HELD → RELEASED; WAITING → RELEASED; RELEASED → WAITING (ordered once more)
 * </pre>
 */
@NullMarked
package org.linli.funding.hold;

import org.jspecify.annotations.NullMarked;
