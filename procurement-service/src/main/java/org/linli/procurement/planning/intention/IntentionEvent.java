package org.linli.procurement.planning.intention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to an intention. */
public sealed interface IntentionEvent extends DomainEvent {

    UUID intentionId();

    @Override
    default String key() {
        return intentionId().toString();
    }

    /**
     * @param purchaseId null for a register
     * @param earliestOn the first day on which its tender may be published, or its register opened
     */
    @Fact(topic = "linli.purchases", type = "linli.procurement.intention.published.v1")
    record Published(UUID intentionId, @Nullable UUID purchaseId, String purchaserId, String areaCode,
            String serviceType, Money budget, String expectedMonth, LocalDate earliestOn) implements IntentionEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.intention.corrected.v1")
    record Corrected(UUID intentionId, Money budget, String expectedMonth,
            LocalDate earliestOn) implements IntentionEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.intention.urgency-claimed.v1")
    record UrgencyClaimed(UUID intentionId) implements IntentionEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.intention.urgency-confirmed.v1")
    record UrgencyConfirmed(UUID intentionId, LocalDate on) implements IntentionEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.intention.urgency-rejected.v1")
    record UrgencyRejected(UUID intentionId) implements IntentionEvent {
    }

    @Fact(topic = "linli.purchases", type = "linli.procurement.intention.withdrawn.v1")
    record Withdrawn(UUID intentionId, String reason) implements IntentionEvent {
    }

    /** @param urgent it was opened before its term had passed */
    @Fact(topic = "linli.purchases", type = "linli.procurement.intention.register-opened.v1")
    record RegisterOpened(UUID intentionId, UUID frameworkId, boolean urgent) implements IntentionEvent {
    }

    /** @param urgent it began before its term had passed */
    @Fact(topic = "linli.purchases", type = "linli.procurement.intention.begun.v1")
    record Begun(UUID intentionId, UUID tenderId, boolean urgent) implements IntentionEvent {
    }
}
