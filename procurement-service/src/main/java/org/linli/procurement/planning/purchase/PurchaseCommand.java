package org.linli.procurement.planning.purchase;

import org.linli.platform.Command;

/**
 * What a purchase can be asked to do. SCHEDULE and REFUSE come from funding, USE and RELEASE from its tender, JOIN from
 * the lead.
 */
public enum PurchaseCommand implements Command {
    SURVEY("surveyPurchase"), EXPLAIN("explainSplit"), OFFER_JOIN("offerJoin"), ABSORB("acceptJoin"), JOIN("-"),
    REQUEST_BUDGET("requestBudget"), SCHEDULE("-"), REFUSE("-"), USE("-"), RELEASE("-"), CANCEL("cancelPurchase");

    private final String operation;

    PurchaseCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
