/**
 * What a change of a contract does to its money: what is not paid is planned anew, when the budget line has it.
 * Publishes commitment.changed and commitment.short on linli.budgets, read outside by the finance department.
 *
 * <pre>
 * SHORT (of its budget line) → APPLIED | SUPERSEDED (by a later one)
 * </pre>
 */
@NullMarked
package org.linli.funding.contractmoney.change;

import org.jspecify.annotations.NullMarked;
