package org.linli.procurement.judging.collusion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.time.Deadline;

/** What is found and decided about agreements between bidders. */
sealed interface CollusionEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    /** Found when the envelopes opened; it may not be decided yet, and {@link Suspected} follows when it may. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.collusion.found.v1")
    record Found(UUID tenderId, UUID signId, SignKind kind, List<UUID> bidIds) implements CollusionEvent {
    }

    /**
     * It may be decided.
     *
     * @param decideUntil the tender is not ranked before it is decided
     */
    @Fact(topic = "linli.tenders", type = "linli.procurement.collusion.suspected.v1")
    record Suspected(UUID tenderId, UUID signId, SignKind kind, List<UUID> bidIds,
            Deadline decideUntil) implements CollusionEvent {
    }

    /** One officer has said what it is; another has to agree. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.collusion.decision-proposed.v1")
    record DecisionProposed(UUID tenderId, UUID signId, boolean confirmed) implements CollusionEvent {
    }

    /** The second officer did not agree. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.collusion.sent-back.v1")
    record SentBack(UUID tenderId, UUID signId, String reason) implements CollusionEvent {
    }

    /** The last day passed without a decision of two. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.collusion.overdue.v1")
    record Overdue(UUID tenderId, UUID signId, LocalDate lastDay) implements CollusionEvent {
    }

    /** @param agencyIds whose bids became invalid; empty when the sign was dismissed */
    @Fact(topic = "linli.tenders", type = "linli.procurement.collusion.decided.v1")
    record Decided(UUID tenderId, UUID signId, SignKind kind, boolean confirmed,
            List<UUID> agencyIds) implements CollusionEvent {
    }
}
