package org.linli.procurement.planning.purchase;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Invalid;

/** What is to be bought, for whom and how much it may cost. {@code serviceType} is a catalogue code. */
@Embeddable
record PurchasePlan(String purchaserId, String areaCode, String serviceType, String title, Money amount, int fiscalYear,
        @Embedded PurchaseLinks links) {

    /** Openly tendered, in no plan and from no proposal. */
    PurchasePlan(String purchaserId, String areaCode, String serviceType, String title, Money amount, int fiscalYear) {
        this(purchaserId, areaCode, serviceType, title, amount, fiscalYear, PurchaseLinks.NONE);
    }

    PurchasePlan linked(PurchaseLinks found) {
        return new PurchasePlan(purchaserId, areaCode, serviceType, title, amount, fiscalYear, found);
    }

    PurchasePlan enlarged(Money joined) {
        return new PurchasePlan(purchaserId, areaCode, serviceType, title, amount.plus(joined), fiscalYear, links);
    }

    /** The same service in the same year. */
    boolean fitsOneTenderWith(PurchasePlan other) {
        return serviceType.equals(other.serviceType) && fiscalYear == other.fiscalYear;
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
