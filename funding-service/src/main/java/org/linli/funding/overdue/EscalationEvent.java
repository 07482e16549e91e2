package org.linli.funding.overdue;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.payable.PauseReason;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens on the ladder above a late payable; in order with the payable itself. */
public sealed interface EscalationEvent extends DomainEvent {

    String TOPIC = "linli.payables";

    UUID payableId();

    @Override
    default String key() {
        return payableId().toString();
    }

    /** @param reachedOn the day of the threshold, whenever it was found */
    @Fact(topic = TOPIC, type = "linli.funding.payable.escalated.v1")
    record Raised(UUID payableId, UUID escalationId, UUID contractId, UUID agencyId, String purchaserId,
            EscalationLevel level, int days, LocalDate reachedOn, Money amount, String heldBy,
            LocalDate answerUntil) implements EscalationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.escalation.answered.v1")
    record Answered(UUID payableId, UUID escalationId, UUID contractId, UUID agencyId, String purchaserId,
            EscalationLevel level, @Nullable PauseReason cause, LocalDate payBy) implements EscalationEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.escalation.missed.v1")
    record Missed(UUID payableId, UUID escalationId, UUID contractId, UUID agencyId, String purchaserId,
            EscalationLevel level, LocalDate answerUntil) implements EscalationEvent {
    }
}
