package org.linli.procurement.planning.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.procurement.planning.catalogue.Catalogue;

/** Funding's answer to a budget request. An answer to a purchase that does not wait for one changes nothing. */
@ApplicationScoped
class BudgetReactions implements Reactions {

    private final Purchases purchases;
    private final Catalogue catalogue;
    private final Journal journal;

    BudgetReactions(Purchases purchases, Catalogue catalogue, Journal journal) {
        this.purchases = purchases;
        this.catalogue = catalogue;
        this.journal = journal;
    }

    @On(topic = "linli.budgets", type = "linli.funding.budget.reserved.v1")
    void reserved(BudgetReserved fact, Envelope envelope) {
        var purchase = purchases.locked(fact.purchaseId());
        if (purchase.accepted().contains(PurchaseCommand.SCHEDULE)) {
            journal.append(purchase.schedule(fact.reservationId()));
            catalogue.bought(purchase.serviceType(), envelope.businessDate());
        }
    }

    @On(topic = "linli.budgets", type = "linli.funding.budget.refused.v1")
    void refused(BudgetRefused fact, Envelope envelope) {
        var purchase = purchases.locked(fact.purchaseId());
        if (purchase.accepted().contains(PurchaseCommand.REFUSE)) {
            journal.append(purchase.refuse(new BudgetRefusal(fact.reason(), fact.asked(), fact.available())));
        }
    }
}
