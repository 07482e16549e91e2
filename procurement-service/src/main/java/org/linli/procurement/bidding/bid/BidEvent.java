package org.linli.procurement.bidding.bid;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a bid. Before the opening no fact says whose it is. */
public sealed interface BidEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    /** @param seal SHA-256 of the two ciphertexts, part of the seed that draws the panel */
    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.submitted.v1")
    record Submitted(UUID tenderId, UUID bidId, String seal) implements BidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.replaced.v1")
    record Replaced(UUID tenderId, UUID bidId, String seal) implements BidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.withdrawn.v1")
    record Withdrawn(UUID tenderId, UUID bidId) implements BidEvent {
    }

    /** An amendment that matters: the bid waits for its agency's word. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.unsettled.v1")
    record Unsettled(UUID tenderId, UUID bidId) implements BidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.confirmed.v1")
    record Confirmed(UUID tenderId, UUID bidId) implements BidEvent {
    }

    /** A partner agreed to stand behind it. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.joined.v1")
    record Joined(UUID tenderId, UUID bidId) implements BidEvent {
    }

    /** A partner will not stand behind it. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.declined.v1")
    record Declined(UUID tenderId, UUID bidId) implements BidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.cure-asked.v1")
    record CureAsked(UUID tenderId, UUID bidId, UUID agencyId, Instant until,
            List<Cure.Kind> kinds) implements BidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.cured.v1")
    record Cured(UUID tenderId, UUID bidId, UUID agencyId, int papers) implements BidEvent {
    }

    /** Invalid before the opening: neither whose it is nor why is told. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.dropped.v1")
    record Dropped(UUID tenderId, UUID bidId) implements BidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.invalidated.v1")
    record Invalidated(UUID tenderId, UUID bidId, UUID agencyId, String reason) implements BidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.qualified.v1")
    record Qualified(UUID tenderId, UUID bidId, UUID agencyId) implements BidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.bid.disqualified.v1")
    record Disqualified(UUID tenderId, UUID bidId, UUID agencyId, String reason) implements BidEvent {
    }
}
