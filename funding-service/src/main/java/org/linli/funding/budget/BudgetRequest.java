package org.linli.funding.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;

/**
 * What procurement asks for a purchase.
 *
 * @param fundSourceId ring-fenced money it is to draw on and on nothing else; null for public money
 */
record BudgetRequest(UUID purchaseId, String number, String purchaserId, String areaCode, String serviceType,
        Money amount, int fiscalYear, @Nullable UUID fundSourceId) {

    Use use() {
        return new Use(serviceType, areaCode, fundSourceId);
    }

    Cover cover() {
        return new Cover(purchaseId, number, purchaserId, use(), amount, null);
    }
}
