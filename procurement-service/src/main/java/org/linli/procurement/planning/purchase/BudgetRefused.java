package org.linli.procurement.planning.purchase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** What is read of a refusal. Sums null: told before they were. */
record BudgetRefused(UUID purchaseId, String reason, @Nullable Money asked, @Nullable Money available) {
}
