/**
 * What the facts of a contract do to its money: a signature plans a WAGE, a PERFORMANCE and a RETENTION part per
 * instalment, acceptance or silence starts their clocks (国务院令802 art 9 and 10), a change plans anew what is not paid,
 * an end voids what is not earned. A change is SHORT until its budget line has the money, then APPLIED; a later one
 * makes it SUPERSEDED. Grants go the same way. Publishes commitment.* on linli.budgets; listens to linli.contracts.
 */
@NullMarked
package org.linli.funding.contractmoney;

import org.jspecify.annotations.NullMarked;
