package org.linli.procurement.planning.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    record Drafted(UUID purchaseId, String number, String purchaserId, String areaCode, String serviceType,
            Money amount, @Nullable String goalCode, @Nullable UUID proposalId) implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.need-surveyed.v1")
    record NeedSurveyed(UUID purchaseId, int subjects, LocalDate surveyedOn,
            @Nullable UUID surveyId) implements PurchaseEvent {
    }

    /**
     * @param fundSourceId ring-fenced money it is to draw on, null for any that fits
     * @param joined purchases of others that this one is tendered for too; their money is in {@code amount}
     */
    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.budget-requested.v1")
    record BudgetRequested(UUID purchaseId, String number, String purchaserId, String areaCode, String serviceType,
            Money amount, int fiscalYear, @Nullable UUID fundSourceId,
            List<JoinedPurchase> joined) implements PurchaseEvent {
    }

    /** @param others purchases of the same street and year for the same service or group, at most twenty */
    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.duplicate-found.v1")
    record DuplicateFound(UUID purchaseId, String areaCode, int fiscalYear,
            List<UUID> others) implements PurchaseEvent {
    }

    /** Purchases of one purchaser below the threshold that add up to it (P31). */
    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.split-flagged.v1")
    record SplitFlagged(UUID purchaseId, String purchaserId, String serviceType, int fiscalYear, Money sum,
            Money threshold, boolean openTender) implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.split-explained.v1")
    record SplitExplained(UUID purchaseId, String purchaserId) implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.join-offered.v1")
    record JoinOffered(UUID purchaseId, UUID into, String purchaserId,
            String leadPurchaserId) implements PurchaseEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.joined.v1")
    record Joined(UUID purchaseId, UUID into) implements PurchaseEvent {
    }

    /** @param amount of both together */
    @Fact(topic = "linli.purchases", type = "linli.procurement.purchase.absorbed.v1")
    record Absorbed(UUID purchaseId, UUID joined, Money amount) implements PurchaseEvent {
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
