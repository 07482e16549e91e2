package org.linli.funding.contractmoney;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What becomes of a signed contract for which no money was found. */
public sealed interface UnfundedEvent extends DomainEvent {

    String TOPIC = "linli.budgets";

    UUID contractId();

    @Override
    default String key() {
        return contractId().toString();
    }

    /**
     * A contract was signed and no money is reserved for it (国务院令802 art 8).
     *
     * @param reason NO_RESERVATION, ABOVE_RESERVATION or INSUFFICIENT; {@code heldBy} the role that has to find it
     */
    @Fact(topic = TOPIC, type = "linli.funding.contract.unfunded.v1")
    record Unfunded(UUID contractId, UUID purchaseId, UUID agencyId, String purchaserId, Money amount, String reason,
            String heldBy, LocalDate answerUntil) implements UnfundedEvent {
    }

    /** Nobody found it in the term: it lies with the next in line. */
    @Fact(topic = TOPIC, type = "linli.funding.contract.unfunded-overdue.v1")
    record UnfundedOverdue(UUID contractId, UUID agencyId, String purchaserId, Money amount, String reason,
            String heldBy, LocalDate answerUntil) implements UnfundedEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.contract.funded.v1")
    record Funded(UUID contractId, UUID agencyId, String purchaserId, Money amount,
            LocalDate on) implements UnfundedEvent {
    }

    /** Two people say that there is no money for it: whoever signed it has to change or end it. */
    @Fact(topic = TOPIC, type = "linli.funding.contract.funding-refused.v1")
    record FundingRefused(UUID contractId, UUID purchaseId, UUID agencyId, String purchaserId, Money amount,
            String reason, String why, LocalDate on) implements UnfundedEvent {
    }

    /** Something is said of a contract that was refused its money: it is kept, and a person has to answer. */
    @Fact(topic = TOPIC, type = "linli.funding.contract.heard-after-refusal.v1")
    record HeardAfterRefusal(UUID contractId, UUID agencyId, String purchaserId, String fact, String heldBy,
            LocalDate answerUntil) implements UnfundedEvent {
    }

    /** Nobody answered in the term; said every term. @param facts how many wait */
    @Fact(topic = TOPIC, type = "linli.funding.contract.refusal-unanswered.v1")
    record RefusalUnanswered(UUID contractId, UUID agencyId, String purchaserId, int facts,
            LocalDate answerUntil) implements UnfundedEvent {
    }

    /** @param answer NOTHING_OWED, or LOOK_AGAIN: it waits for its money once more */
    @Fact(topic = TOPIC, type = "linli.funding.contract.refusal-answered.v1")
    record RefusalAnswered(UUID contractId, UUID agencyId, String purchaserId, String answer, String why,
            int facts) implements UnfundedEvent {
    }
}
