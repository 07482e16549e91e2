/**
 * What the facts of a contract do to its money: a signature plans a WAGE, a PERFORMANCE and a RETENTION part per
 * instalment, acceptance or silence starts their clocks (国务院令802 art 9 and 10), a change plans anew what is not paid,
 * an end voids what is not earned. Grants go the same way. {@code trigger} starts the clocks, {@code change} plans
 * anew. Publishes contract.funded, contract.unfunded, contract.unfunded-overdue, contract.funding-refused,
 * contract.heard-after-refusal, contract.refusal-unanswered and contract.refusal-answered on linli.budgets, read by
 * procurement, which asks for the plan of a handover, and outside by the finance department and the fund steward. Hears
 * contract.*, work.* and acceptance.overdue on linli.contracts.
 *
 * <pre>
 * Unfunded contract: WAITING → FUNDED | REFUSED (by two); REFUSED → QUESTIONED (something is said of it)
 *     → REFUSED | WAITING (by two)
 * </pre>
 */
@NullMarked
package org.linli.funding.contractmoney;

import org.jspecify.annotations.NullMarked;
