package org.linli.funding.budget;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to budgets. */
public sealed interface BudgetEvent extends DomainEvent {

    @Fact(topic = "linli.budgets", type = "linli.funding.budget.allocated.v1")
    record Allocated(UUID lineId, UUID sourceId, String purchaserId, int fiscalYear,
            Money amount) implements BudgetEvent {
        @Override
        public String key() {
            return lineId.toString();
        }
    }

    /** What a line did not need went back to its source. */
    @Fact(topic = "linli.budgets", type = "linli.funding.budget.allocation-returned.v1")
    record AllocationReturned(UUID lineId, UUID sourceId, String purchaserId, int fiscalYear,
            Money amount) implements BudgetEvent {
        @Override
        public String key() {
            return lineId.toString();
        }
    }

    /** A year's money for a purchaser is less than the year before may be cut to. */
    @Fact(topic = "linli.budgets", type = "linli.funding.budget.below-floor.v1")
    record BelowFloor(String purchaserId, int fiscalYear, Money allocated, Money floor) implements BudgetEvent {
        @Override
        public String key() {
            return purchaserId;
        }
    }

    /** What concerns a purchase is in order per purchase. */
    sealed interface OfPurchase extends BudgetEvent {

        UUID purchaseId();

        @Override
        default String key() {
            return purchaseId().toString();
        }
    }

    @Fact(topic = "linli.budgets", type = "linli.funding.budget.reserved.v1")
    record Reserved(UUID purchaseId, UUID reservationId, Money amount, UUID lineId) implements OfPurchase {
    }

    /** @param reason NO_LINE, RESTRICTED or INSUFFICIENT; {@code available} is the most that one fitting line has */
    @Fact(topic = "linli.budgets", type = "linli.funding.budget.refused.v1")
    record Refused(UUID purchaseId, String reason, Money asked, Money available) implements OfPurchase {
    }

    @Fact(topic = "linli.budgets", type = "linli.funding.budget.committed.v1")
    record Committed(UUID purchaseId, UUID reservationId, UUID contractId, Money amount,
            Money freed) implements OfPurchase {
    }

    /** @param reason CANCELLED, EXPIRED or RAISED: a larger one takes its place */
    @Fact(topic = "linli.budgets", type = "linli.funding.budget.released.v1")
    record Released(UUID purchaseId, UUID reservationId, Money amount, String reason) implements OfPurchase {
    }
}
