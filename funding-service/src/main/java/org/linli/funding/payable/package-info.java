/**
 * What the public side owes, and since when. Planned from contract.signed: per instalment a WAGE, a PERFORMANCE and a
 * RETENTION part. The clock starts at signature, at acceptance, or at the end of the acceptance term when the purchaser
 * is late (国务院令802 art 9 and 10); retentions start with the final acceptance. PLANNED → TRIGGERED → DUE → OVERDUE →
 * PAID, with PARTLY_PAID, PAUSED and VOID beside. A hold stops a PERFORMANCE part and never a wage. Publishes
 * linli.payables; listens to linli.contracts.
 */
@NullMarked
package org.linli.funding.payable;

import org.jspecify.annotations.NullMarked;
