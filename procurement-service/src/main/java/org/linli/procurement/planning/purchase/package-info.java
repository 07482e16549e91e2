/**
 * A planned purchase: from surveyed need to money reserved for it. It cites an item of the catalogue, a goal of the
 * plan or the reason for none, and may come from an agency's proposal. Others for the same street, year and group are
 * shown, and may be joined into one; purchases of one purchaser that add up to an open tender are flagged (P31). A
 * tender uses a scheduled purchase. Publishes purchase.* on linli.purchases. Read by funding: budget-requested, used
 * and cancelled; outside by the planners and residents. Hears budget.reserved and budget.refused.
 *
 * <pre>
 * DRAFT → NEED_SURVEYED → BUDGET_REQUESTED → SCHEDULED ⇄ USED (by a tender)
 * BUDGET_REQUESTED → REFUSED → NEED_SURVEYED | BUDGET_REQUESTED; NEED_SURVEYED → JOINED
 * DRAFT, NEED_SURVEYED, REFUSED, SCHEDULED → CANCELLED
 * </pre>
 */
@NullMarked
package org.linli.procurement.planning.purchase;

import org.jspecify.annotations.NullMarked;
