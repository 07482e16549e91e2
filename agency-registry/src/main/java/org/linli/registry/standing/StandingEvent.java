package org.linli.registry.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface StandingEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    record Disqualified(UUID agencyId, UUID decisionId, UUID caseId, List<Effect> effects, LocalDate from, LocalDate until)
            implements StandingEvent {
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.restored.v1")
    record Restored(UUID agencyId, UUID decisionId, List<Effect> effects, LocalDate on, String reason)
            implements StandingEvent {
    }
}
