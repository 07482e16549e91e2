package org.linli.procurement.planning.purchase;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.money.Money;

/** A purchase that was joined into another for one tender; its money is part of that one's. */
@Schema(description = "并入的购买计划 A purchase joined into another")
public record JoinedPurchase(UUID purchaseId, String purchaserId, String areaCode, Money amount) {
}
