package org.linli.procurement.judging.collusion;

import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What is found and decided about agreements between bidders. */
sealed interface CollusionEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.collusion.suspected.v1")
    record Suspected(UUID tenderId, UUID signId, SignKind kind, List<UUID> bidIds) implements CollusionEvent {
    }

    /** @param agencyIds whose bids became invalid; empty when the sign was dismissed */
    @Fact(topic = "linli.tenders", type = "linli.procurement.collusion.decided.v1")
    record Decided(UUID tenderId, UUID signId, SignKind kind, boolean confirmed,
            List<UUID> agencyIds) implements CollusionEvent {
    }
}
