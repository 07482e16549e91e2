package org.linli.procurement.judging.recusal;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.time.Deadline;

/** What happens to a bidder's request for a recusal. Neither who asks nor whom it is about stands in a fact. */
sealed interface RecusalEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.recusal.asked.v1")
    record Asked(UUID tenderId, UUID requestId, Deadline decideUntil) implements RecusalEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.recusal.decided.v1")
    record Decided(UUID tenderId, UUID requestId, boolean granted) implements RecusalEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.recusal.overdue.v1")
    record Overdue(UUID tenderId, UUID requestId, LocalDate lastDay) implements RecusalEvent {
    }
}
