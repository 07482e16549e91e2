/**
 * What the public side owes, and since when. A payable has terms, a balance and a progress: with whom it lies, what
 * stops it and when it is due. A hold stops a PERFORMANCE part and never a wage. Publishes payable.*, payment.*,
 * interest.* and performance-part.* on linli.payables. Read by evaluation, procurement, registry and workforce:
 * overdue, cleared, payments and what stands still; outside by the agency, the purchaser, the finance department, the
 * operators and the auditor.
 *
 * <pre>
 * PLANNED → TRIGGERED → DUE → OVERDUE; PLANNED → VOIDED
 * TRIGGERED, DUE, OVERDUE → PARTLY_PAID → PAID; TRIGGERED, DUE, OVERDUE → PAID
 * TRIGGERED, DUE, OVERDUE, PARTLY_PAID ⇄ PAUSED; PAUSED → PAID; PAID → PARTLY_PAID (money came back)
 * </pre>
 */
@NullMarked
package org.linli.funding.payable;

import org.jspecify.annotations.NullMarked;
