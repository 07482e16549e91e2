package org.linli.procurement.planning.purchase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/** Why funding could not reserve the money, with its figures. */
@Schema(description = "预算不足的理由与数字 Why the money was not reserved")
public record BudgetRefusal(String reason, @Nullable Money asked, @Nullable Money available) {
}
