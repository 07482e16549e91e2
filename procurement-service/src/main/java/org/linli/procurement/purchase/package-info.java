/**
 * A planned purchase: from surveyed need to money reserved for it. It publishes purchase.budget-requested, scheduled, refused,
 * cancelled, and listens to funding's budget.reserved and budget.refused. A tender uses a scheduled purchase.
 *
 * <pre>DRAFT → NEED_SURVEYED → BUDGET_REQUESTED → SCHEDULED → USED; BUDGET_REQUESTED → REFUSED → BUDGET_REQUESTED; CANCELLED</pre>
 */
@NullMarked
package org.linli.procurement.purchase;

import org.jspecify.annotations.NullMarked;
