package org.linli.funding.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.linli.platform.money.Money;

/** A purchase that found no money, with the figures of that moment. */
@Entity
class BudgetRefusal {

    @Id
    private UUID id;
    private UUID purchaseId;
    private String purchaserId;
    private String reason;
    private Money asked;
    private Money available;
    private Instant refusedAt;

    protected BudgetRefusal() {
    }

    static BudgetRefusal of(UUID id, BudgetRequest request, String reason, Money available, Instant at) {
        var refusal = new BudgetRefusal();
        refusal.id = id;
        refusal.purchaseId = request.purchaseId();
        refusal.purchaserId = request.purchaserId();
        refusal.reason = reason;
        refusal.asked = request.amount();
        refusal.available = available;
        refusal.refusedAt = at;
        return refusal;
    }

    BudgetEvent refused() {
        return new BudgetEvent.Refused(purchaseId, reason, asked, available);
    }
}
