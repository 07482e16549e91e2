package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** What procurement says about purchases. */
@ApplicationScoped
class PurchaseReactions implements Reactions {

    private final ReservationService reservations;

    PurchaseReactions(ReservationService reservations) {
        this.reservations = reservations;
    }

    @On(topic = "linli.purchases", type = "linli.procurement.purchase.budget-requested.v1")
    void budgetRequested(BudgetRequest fact, Envelope envelope) {
        reservations.request(fact);
    }

    @On(topic = "linli.purchases", type = "linli.procurement.purchase.used.v1")
    void used(PurchaseUsed fact, Envelope envelope) {
        reservations.used(fact.purchaseId(), fact.tenderId());
    }

    @On(topic = "linli.purchases", type = "linli.procurement.purchase.cancelled.v1")
    void cancelled(PurchaseCancelled fact, Envelope envelope) {
        reservations.cancelled(fact.purchaseId());
    }
}
