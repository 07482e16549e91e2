package org.linli.procurement.planning.purchase;

import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** What is to be bought, for whom and how much it may cost. {@code serviceType} is a catalogue code. */
record PurchasePlan(String purchaserId, String areaCode, String serviceType, String title, Money amount, int fiscalYear,
        PurchaseLinks links) {

    /** Openly tendered, in no plan and from no proposal. */
    PurchasePlan(String purchaserId, String areaCode, String serviceType, String title, Money amount, int fiscalYear) {
        this(purchaserId, areaCode, serviceType, title, amount, fiscalYear, PurchaseLinks.NONE);
    }

    PurchasePlan linked(PurchaseLinks found) {
        return new PurchasePlan(purchaserId, areaCode, serviceType, title, amount, fiscalYear, found);
    }

    PurchasePlan {
        if (!amount.isPositive()) {
            throw new Invalid(PurchaseProblem.AMOUNT, "amount", amount);
        }
        if (fiscalYear < 2000 || fiscalYear > 2100) {
            throw new Invalid(PurchaseProblem.FISCAL_YEAR, "fiscalYear", fiscalYear);
        }
    }
}
