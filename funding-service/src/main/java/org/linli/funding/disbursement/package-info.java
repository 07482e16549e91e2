/**
 * Payment batches by maker and checker, bound to their exact content, and what the bank made of each instruction.
 * Publishes nothing: what was paid is said by {@code payable}.
 *
 * <pre>
 * DRAFT → CHECKED → SENT ⇄ UNKNOWN; SENT, UNKNOWN → SETTLED | RETURNED; SETTLED → RETURNED
 * CHECKED, SENT_BACK → DRAFT (changed); DRAFT, CHECKED → SENT_BACK; DRAFT, SENT_BACK, CHECKED → CANCELLED
 * </pre>
 */
@NullMarked
package org.linli.funding.disbursement;

import org.jspecify.annotations.NullMarked;
