package org.linli.registry.mediation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** That a mediation is, and how it ends; never what is said in it. */
sealed interface MediationEvent extends DomainEvent {

    UUID mediationId();

    @Override
    default String key() {
        return mediationId().toString();
    }

    /** @param moveId what was flagged in the log of moves, null where the complainant filed it */
    @Fact(topic = "linli.conduct", type = "linli.registry.mediation.opened.v1")
    record Opened(UUID mediationId, Ground ground, UUID complainantId, UUID respondentId, @Nullable UUID moveId,
            LocalDate admitBy) implements MediationEvent {
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.mediation.admitted.v1")
    record Admitted(UUID mediationId, LocalDate takeBy) implements MediationEvent {
    }

    /** A mediator without ties has it, until that day at the latest. */
    @Fact(topic = "linli.conduct", type = "linli.registry.mediation.taken.v1")
    record Taken(UUID mediationId, LocalDate until) implements MediationEvent {
    }

    /** It waits for another mediator. */
    @Fact(topic = "linli.conduct", type = "linli.registry.mediation.mediator-lost.v1")
    record MediatorLost(UUID mediationId, boolean objected, LocalDate takeBy) implements MediationEvent {
    }

    @Fact(topic = "linli.conduct", type = "linli.registry.mediation.settled.v1")
    record Settled(UUID mediationId, Ground ground, UUID complainantId, UUID respondentId,
            LocalDate on) implements MediationEvent {
    }

    /** Without a settlement; whoever wants more goes to court or files a conduct matter. */
    @Fact(topic = "linli.conduct", type = "linli.registry.mediation.ended.v1")
    record Ended(UUID mediationId, MediationStatus how, LocalDate on) implements MediationEvent {
    }

    /** The association is late; once for a term. */
    @Fact(topic = "linli.conduct", type = "linli.registry.mediation.overdue.v1")
    record Overdue(UUID mediationId, MediationStatus at, LocalDate termEndedOn) implements MediationEvent {
    }

    /** What it is about (R084, R085). */
    @Schema(name = "MediationGround")
    enum Ground {
        POACHING, SLANDER, UNFAIR_COMPETITION
    }
}
