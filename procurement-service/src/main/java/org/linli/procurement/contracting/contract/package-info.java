/**
 * The contract: drafted from an award, signed by both sides over the same SHA-256, delivered and accepted by
 * instalment, ended with a handover; changed by both sides within a tenth. Its text is in terms, what is done under it
 * in performance. Publishes contract.*, work.*, handover.*, bond.* and acceptance.overdue on linli.contracts. Read by
 * evaluation, funding, registry and workforce; outside by both sides, the finance department, the auditor and
 * residents. Hears agency.disqualified, listed and closed on linli.agencies, and contract.funding-refused on
 * linli.budgets.
 *
 * <pre>
 * PENDING_SIGNATURE → ACTIVE ⇄ SUSPENDED; ACTIVE → COMPLETED
 * PENDING_SIGNATURE, ACTIVE, SUSPENDED → TERMINATED
 * </pre>
 */
@NullMarked
package org.linli.procurement.contracting.contract;

import org.jspecify.annotations.NullMarked;
