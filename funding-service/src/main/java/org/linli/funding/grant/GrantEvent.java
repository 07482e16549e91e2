package org.linli.funding.grant;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to grants. */
sealed interface GrantEvent extends DomainEvent {

    String TOPIC = "linli.budgets";

    UUID grantId();

    @Override
    default String key() {
        return grantId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.funding.grant.applied.v1")
    record Applied(UUID grantId, GrantKind kind, UUID agencyId, String purchaserId,
            Money amount) implements GrantEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.grant.awarded.v1")
    record Awarded(UUID grantId, GrantKind kind, UUID agencyId, String purchaserId,
            Money amount) implements GrantEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.grant.refused.v1")
    record Refused(UUID grantId, UUID agencyId, String reason) implements GrantEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.grant.withdrawn.v1")
    record Withdrawn(UUID grantId, UUID agencyId) implements GrantEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.grant.delivered.v1")
    record Delivered(UUID grantId, UUID agencyId, int no, LocalDate acceptUntil) implements GrantEvent {
    }

    /** {@code bySilence} when the term to accept it ended without a word (F03). */
    @Fact(topic = TOPIC, type = "linli.funding.grant.accepted.v1")
    record Accepted(UUID grantId, UUID agencyId, int no, Money amount, boolean completed,
            boolean bySilence) implements GrantEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.grant.sent-back.v1")
    record SentBack(UUID grantId, UUID agencyId, int no, String reason) implements GrantEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.grant.overdue.v1")
    record Overdue(UUID grantId, UUID agencyId, int no, LocalDate until) implements GrantEvent {
    }

    /** {@code accepted} stays owed, {@code back} is free in the budget again. */
    @Fact(topic = TOPIC, type = "linli.funding.grant.ended.v1")
    record Ended(UUID grantId, UUID agencyId, Money accepted, Money back, String reason) implements GrantEvent {
    }
}
