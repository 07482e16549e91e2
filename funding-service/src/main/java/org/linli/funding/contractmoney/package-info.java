/**
 * What the facts of a contract do to its money: a signature plans a WAGE, a PERFORMANCE and a RETENTION part per
 * instalment, acceptance or silence starts their clocks (国务院令802 art 9 and 10), a change plans anew what is not paid,
 * an end voids what is not earned. Grants go the same way. Publishes commitment.*, contract.funded, contract.unfunded,
 * contract.unfunded-overdue, contract.funding-refused, contract.heard-after-refusal, contract.refusal-unanswered and
 * contract.refusal-answered on linli.budgets, read by procurement, which asks for the plan of a handover, and outside
 * by the finance department and the fund steward. Hears contract.*, work.* and acceptance.overdue on linli.contracts.
 *
 * <pre>
 * Change: SHORT (of its budget line) → APPLIED | SUPERSEDED (by a later one)
 * Unfunded contract: WAITING → FUNDED | REFUSED (by two); REFUSED → WAITING (by two)
 * </pre>
 */
@NullMarked
package org.linli.funding.contractmoney;

import org.jspecify.annotations.NullMarked;
