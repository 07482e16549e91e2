/**
 * Who supervises whom within the limits of T08, and supervision ordered after a failed evaluation. Publishes
 * supervision.* on linli.staffing, read by evaluation, which counts where too little was given, ordered or not, by
 * procurement, which shows it to purchasers, and outside by the agency, the evaluation lead and the auditor. Hears
 * evaluation.finalised and evaluation.corrected.
 *
 * <pre>
 * Supervision: PROPOSED → ACTIVE → ENDED; PROPOSED → DECLINED | ENDED
 * Order: ORDERED ⇄ ASSIGNED → FULFILLED
 *        ORDERED, ASSIGNED → MISSED | WITHDRAWN; MISSED → WITHDRAWN → ORDERED
 * </pre>
 */
@NullMarked
package org.linli.workforce.supervision;

import org.jspecify.annotations.NullMarked;
