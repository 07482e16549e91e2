package org.linli.funding.budget;

import java.util.UUID;
import org.linli.platform.money.Money;

/** What procurement asks for a purchase. */
record BudgetRequest(UUID purchaseId, String number, String purchaserId, String areaCode, String serviceType,
        Money amount, int fiscalYear) {
}
