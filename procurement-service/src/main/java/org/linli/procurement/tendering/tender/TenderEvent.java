package org.linli.procurement.tendering.tender;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;
import org.linli.procurement.tendering.tenderdocument.Procedure;

/** What happens to a tender as a whole. Bids, panels, rankings and awards tell their own facts on the same topic. */
public sealed interface TenderEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    /**
     * The rank (P11.report), or the award (P12.letter), did not come in its term; said at the end of every term.
     *
     * @param awaitedIn PRICE_OPENED for the rank, STANDSTILL for the award; {@code until} when it is looked at again
     */
    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.step-overdue.v1")
    record StepOverdue(UUID tenderId, String purchaserId, TenderStatus awaitedIn, LocalDate termEndedOn,
            Deadline until) implements TenderEvent {

        static StepOverdue of(Tender tender, Deadline owed, Deadline until) {
            return new StepOverdue(tender.id(), tender.purchaserId(), tender.status(), owed.lastDay(), until);
        }
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.drafted.v1")
    record Drafted(UUID tenderId, String number, UUID purchaseId, String purchaserId) implements TenderEvent {

        static Drafted of(Tender tender) {
            return new Drafted(tender.id(), tender.number(), tender.source().purchaseId(), tender.purchaserId());
        }
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.written.v1")
    record Written(UUID tenderId, String contentHash) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.reviewed.v1")
    record Reviewed(UUID tenderId, String contentHash) implements TenderEvent {
    }

    /** @param seedCommitment SHA-256 of the seed that will draw panel and ties, in hex */
    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.published.v1")
    record Published(UUID tenderId, String number, UUID purchaseId, String purchaserId, String areaCode,
            String serviceType, Procedure.Kind procedure, Money budget, Money ceilingPrice, BigDecimal priceWeight,
            Instant bidsUntil, Deadline bidDeadline, String seedCommitment, String contentHash) implements TenderEvent {

        static Published of(Tender tender, Money budget, String seedCommitment) {
            var source = tender.source();
            var content = tender.content();
            var deadline = tender.clocks().bidsUntil();
            return new Published(tender.id(), tender.number(), source.purchaseId(), source.purchaserId(),
                    source.areaCode(), source.serviceType(), tender.procedure().kind(), budget, content.ceilingPrice(),
                    content.evaluation().priceWeight(), deadline.passesAt(), deadline, seedCommitment,
                    tender.document().contentHash());
        }
    }

    /**
     * @param matters bids for the old text stand only when their agencies confirm them; {@code bidDeadline} as it is
     * now
     */
    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.amended.v1")
    record Amended(UUID tenderId, String contentHash, boolean matters, Deadline bidDeadline) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.deadline-extended.v1")
    record DeadlineExtended(UUID tenderId, LocalDate from, Deadline bidDeadline, String reason) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.closed.v1")
    record Closed(UUID tenderId, int bids) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.opened.v1")
    record Opened(UUID tenderId, int bids) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.qualified.v1")
    record Qualified(UUID tenderId, int qualified, int disqualified) implements TenderEvent {
    }

    /** The scores are void; the bids are scored again. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.reevaluation-ordered.v1")
    record ReevaluationOrdered(UUID tenderId, String reason) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.consensus-begun.v1")
    record ConsensusBegun(UUID tenderId, int outliers) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.prices-opened.v1")
    record PricesOpened(UUID tenderId, int prices) implements TenderEvent {
    }

    /** @param winnerBidId rank 1 when the purchaser fixed it, or when its silence did */
    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.result-announced.v1")
    record ResultAnnounced(UUID tenderId, UUID winnerBidId, boolean bySilence, Deadline noticeUntil,
            Deadline standstillUntil) implements TenderEvent {
    }

    /** @param bidId the bid whose agency may not be awarded; {@code nextBidId} the candidate now */
    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.candidate-passed-over.v1")
    record CandidatePassedOver(UUID tenderId, UUID bidId, UUID nextBidId) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.failed.v1")
    record Failed(UUID tenderId, String reason, @Nullable String rule) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.cancelled.v1")
    record Cancelled(UUID tenderId, String reason) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.suspended.v1")
    record Suspended(UUID tenderId, String reason, TenderStatus in) implements TenderEvent {
    }

    /** It still stands still. @param since the day it was stopped; {@code reviewUntil} when that is said again */
    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.suspension-overdue.v1")
    record SuspensionOverdue(UUID tenderId, LocalDate since, Deadline reviewUntil) implements TenderEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.tender.resumed.v1")
    record Resumed(UUID tenderId, TenderStatus into, Deadline bidsUntil) implements TenderEvent {
    }
}
