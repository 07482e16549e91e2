package org.linli.funding.gift;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.funding.source.Restriction;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** Keyed by the source; never who gives. */
sealed interface GiftEvent extends DomainEvent {

    String TOPIC = "linli.budgets";

    UUID sourceId();

    @Override
    default String key() {
        return sourceId().toString();
    }

    @Fact(topic = TOPIC, type = "linli.funding.gift.told.v1")
    record Told(UUID sourceId, Raised raised, boolean anonymous) implements GiftEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.gift.reported.v1")
    record Reported(UUID sourceId, UUID reportId, LocalDate publishedOn, boolean last,
            String sha256) implements GiftEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.gift.report-overdue.v1")
    record ReportOverdue(UUID sourceId, LocalDate dueOn, String rule) implements GiftEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.gift.question-asked.v1")
    record QuestionAsked(UUID sourceId, UUID questionId, LocalDate answerUntil) implements GiftEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.gift.question-answered.v1")
    record QuestionAnswered(UUID sourceId, UUID questionId, LocalDate on) implements GiftEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.gift.answer-overdue.v1")
    record AnswerOverdue(UUID sourceId, UUID questionId, LocalDate answerUntil) implements GiftEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.gift.use-changed.v1")
    record UseChanged(UUID sourceId, UUID changeId, Restriction restriction, LocalDate on) implements GiftEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.gift.filing-overdue.v1")
    record FilingOverdue(UUID sourceId, UUID changeId, LocalDate fileUntil) implements GiftEvent {
    }

    /** @param toSourceId of the same or a like purpose */
    @Fact(topic = TOPIC, type = "linli.funding.gift.remainder-passed-on.v1")
    record RemainderPassedOn(UUID sourceId, UUID toSourceId, Money amount) implements GiftEvent {
    }

    /** To its giver, who is not named; the payable says when. */
    @Fact(topic = TOPIC, type = "linli.funding.gift.goes-back.v1")
    record GoesBack(UUID sourceId, UUID payableId, Money amount, LocalDate on) implements GiftEvent {
    }

    /** It goes to another account of its giver, because the first one refused it. */
    @Fact(topic = TOPIC, type = "linli.funding.gift.return-corrected.v1")
    record ReturnCorrected(UUID sourceId, UUID payableId, LocalDate on) implements GiftEvent {
    }

    /** It does not go back after all, for that reason. @param amount what of it is the source's again */
    @Fact(topic = TOPIC, type = "linli.funding.gift.kept.v1")
    record Kept(UUID sourceId, UUID payableId, Money amount, LocalDate on, String reason) implements GiftEvent {
    }

    @Fact(topic = TOPIC, type = "linli.funding.gift.matched.v1")
    record Matched(UUID sourceId, UUID lineId, Money amount, Money left) implements GiftEvent {
    }

    /** {@code late} when more days had passed since the deal than the rule allows. */
    @Fact(topic = TOPIC, type = "linli.funding.gift.related-deal-published.v1")
    record DealPublished(UUID sourceId, UUID dealId, RelatedDeal.Relation relation, Money amount, LocalDate dealtOn,
            LocalDate publishedOn, boolean late) implements GiftEvent {
    }
}
