/**
 * Performance pay held back after a failed evaluation or a disqualification; wages never. Publishes nothing itself:
 * {@code payable} says what is held. Hears evaluation.finalised, evaluation.corrected and rectification.verified,
 * failed, closed, withdrawn and recheck-overdue, evaluation.overdue, step.overdue and evaluation.cancelled on
 * linli.evaluations. While the next evaluation is late a share is paid; nothing is held longer than its term. What will
 * not be put right is CONTESTABLE: its purchaser has a term to say what is not owed.
 *
 * <pre>
 * WAITING → HELD → RELEASED; WAITING → RELEASED; RELEASED → WAITING (ordered once more)
 * WAITING, HELD → CONTESTABLE → RELEASED
 * </pre>
 */
@NullMarked
package org.linli.funding.hold;

import org.jspecify.annotations.NullMarked;
