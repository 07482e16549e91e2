/**
 * Budget lines per purchaser and year, and the reservations that stand before every tender. A purchase without money is
 * refused with what was asked and what there is (国务院令802 art 8). A failed tender keeps its reservation, because
 * procurement tenders the same purchase again; one that leads to no contract in its term expires, not while a challenge
 * stands. Publishes budget.* on linli.budgets. Read by procurement: reserved and refused; outside by the finance
 * department, the district and the auditor. Hears purchase.budget-requested, used and cancelled (linli.purchases).
 *
 * <pre>
 * PENDING → POSTED (a contract) | VOIDED (released) | EXPIRED
 * </pre>
 */
@NullMarked
package org.linli.funding.budget;

import org.jspecify.annotations.NullMarked;
