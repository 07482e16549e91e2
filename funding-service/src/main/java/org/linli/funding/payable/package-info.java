/**
 * What the public side owes, and since when: PLANNED → TRIGGERED → DUE → OVERDUE → PAID, with PARTLY_PAID, PAUSED and
 * VOIDED beside. A payable has terms, a balance and a progress: with whom it lies, what stops it and when it is due. A
 * hold stops a PERFORMANCE part and never a wage. Publishes linli.payables.
 */
@NullMarked
package org.linli.funding.payable;

import org.jspecify.annotations.NullMarked;
