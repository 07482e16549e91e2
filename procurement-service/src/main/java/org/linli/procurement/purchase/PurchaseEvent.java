package org.linli.procurement.purchase;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to a purchase. */
public sealed interface PurchaseEvent extends DomainEvent {

    UUID purchaseId();

    @Override
    default String key() {
        return purchaseId().toString();
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.drafted.v1")
    record Drafted(UUID purchaseId, String number, String purchaserId, String areaCode, String serviceType, Money amount)
            implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.need-surveyed.v1")
    record NeedSurveyed(UUID purchaseId, int subjects, java.time.LocalDate surveyedOn) implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.budget-requested.v1")
    record BudgetRequested(UUID purchaseId, String number, String purchaserId, String areaCode, String serviceType,
            Money amount, int fiscalYear) implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.scheduled.v1")
    record Scheduled(UUID purchaseId, UUID reservationId) implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.refused.v1")
    record Refused(UUID purchaseId, String reason) implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.used.v1")
    record Used(UUID purchaseId, UUID tenderId) implements PurchaseEvent {
    }

    /** The tender came to nothing: the reservation is free for another one. */
    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.released.v1")
    record Released(UUID purchaseId, UUID tenderId) implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.cancelled.v1")
    record Cancelled(UUID purchaseId, String reason) implements PurchaseEvent {
    }
}
