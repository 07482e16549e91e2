package org.linli.procurement.tendering.amendment;

import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to an amendment before the tender takes it: that is the tender's own fact. */
sealed interface AmendmentEvent extends DomainEvent {

    UUID tenderId();

    @Override
    default String key() {
        return tenderId().toString();
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.amendment.proposed.v1")
    record Proposed(UUID tenderId, UUID amendmentId, boolean matters) implements AmendmentEvent {
    }

    @Fact(topic = "linli.tenders", type = "linli.procurement.amendment.discarded.v1")
    record Discarded(UUID tenderId, UUID amendmentId) implements AmendmentEvent {
    }
}
