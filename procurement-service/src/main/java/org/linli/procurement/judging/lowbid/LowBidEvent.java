package org.linli.procurement.judging.lowbid;

import java.time.Instant;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to an abnormally low price. */
sealed interface LowBidEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    /** A price that asks for an explanation. */
    @Fact(topic = "linli.tenders", type = "linli.procurement.low-bid.flagged.v1")
    record Flagged(UUID tenderId, UUID bidId, String trigger, Money price, Money limit) implements LowBidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.low-bid.asked.v1")
    record Asked(UUID tenderId, UUID bidId, Instant until) implements LowBidEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.low-bid.explained.v1")
    record Explained(UUID tenderId, UUID bidId) implements LowBidEvent {
    }

    /**
     * @param accepted false: unproven, the bid is invalid; {@code explained} whether there was an explanation at all
     */
    @Fact(topic = "linli.tenders", type = "linli.procurement.low-bid.decided.v1")
    record Decided(UUID tenderId, UUID bidId, boolean accepted, boolean explained, int votesFor,
            int votesAgainst) implements LowBidEvent {
    }
}
