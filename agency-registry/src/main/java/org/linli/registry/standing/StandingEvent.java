package org.linli.registry.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface StandingEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    record Disqualified(UUID agencyId, UUID decisionId, UUID caseId, List<Effect> effects, LocalDate from,
            LocalDate until) implements StandingEvent {
    }

    /**
     * {@code effects} is empty for the abnormal list, which bars nothing; {@code until} absent: until it is removed.
     */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.listed.v1")
    record Listed(UUID agencyId, ListKind list, UUID decisionId, List<Effect> effects, LocalDate from,
            @Nullable LocalDate until) implements StandingEvent {
    }

    /** Off the list; what it had barred is told by restored. */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.delisted.v1")
    record Delisted(UUID agencyId, ListKind list, UUID decisionId, LocalDate on,
            String reason) implements StandingEvent {
    }

    /**
     * That decision is over. {@code effects}: those that nothing bars any more, none while others bar them all;
     * {@code reason} LAPSED when its time was over.
     */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.restored.v1")
    record Restored(UUID agencyId, UUID decisionId, List<Effect> effects, LocalDate on,
            String reason) implements StandingEvent {
    }
}
