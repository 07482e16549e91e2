package org.linli.registry.takeover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a takeover. Numbers of cases, never persons. */
sealed interface TakeoverEvent extends DomainEvent {

    UUID takeoverId();

    @Override
    default String key() {
        return takeoverId().toString();
    }

    @Fact(topic = "linli.crises", type = "linli.registry.takeover.sought.v1")
    record Sought(UUID takeoverId, UUID contractId, UUID agencyId, Cause cause,
            LocalDate findBy) implements TakeoverEvent {
    }

    @Fact(topic = "linli.crises", type = "linli.registry.takeover.asked.v1")
    record Asked(UUID takeoverId, UUID contractId, UUID agencyId, UUID takerAgencyId,
            LocalDate answerBy) implements TakeoverEvent {
    }

    /** The agency that would take over is known before it is needed. */
    @Fact(topic = "linli.agencies", type = "linli.registry.agency.takeover-planned.v1")
    record Planned(UUID takeoverId, UUID contractId, UUID agencyId, UUID takerAgencyId,
            LocalDate on) implements TakeoverEvent {

        @Override
        public String key() {
            return agencyId.toString();
        }
    }

    /** It is sought again. */
    @Fact(topic = "linli.crises", type = "linli.registry.takeover.taker-lost.v1")
    record TakerLost(UUID takeoverId, UUID contractId, UUID takerAgencyId, Request.Answer answer,
            LocalDate findBy) implements TakeoverEvent {
    }

    /** The contract has ended: from that day on the cases are the takers'. */
    @Fact(topic = "linli.crises", type = "linli.registry.takeover.begun.v1")
    record Begun(UUID takeoverId, UUID contractId, UUID agencyId, LocalDate on,
            List<Part> parts) implements TakeoverEvent {
    }

    @Fact(topic = "linli.crises", type = "linli.registry.takeover.received.v1")
    record Received(UUID takeoverId, UUID contractId, UUID takerAgencyId, int cases,
            LocalDate on) implements TakeoverEvent {
    }

    @Fact(topic = "linli.crises", type = "linli.registry.takeover.reassigned.v1")
    record Reassigned(UUID takeoverId, UUID contractId, int part, UUID from, UUID to, int cases,
            LocalDate on) implements TakeoverEvent {
    }

    /** @param step FIND nobody was found in time, RECEIVE a taker has not signed for its cases; once per term */
    @Fact(topic = "linli.crises", type = "linli.registry.takeover.overdue.v1")
    record Overdue(UUID takeoverId, UUID contractId, UUID agencyId, Step step,
            LocalDate termEndedOn) implements TakeoverEvent {
    }

    /** Every case has the owner it was meant for. */
    @Fact(topic = "linli.crises", type = "linli.registry.takeover.done.v1")
    record Done(UUID takeoverId, UUID contractId, UUID agencyId, LocalDate on) implements TakeoverEvent {
    }

    @Fact(topic = "linli.crises", type = "linli.registry.takeover.called-off.v1")
    record CalledOff(UUID takeoverId, UUID contractId, UUID agencyId, String reason,
            LocalDate on) implements TakeoverEvent {
    }

    /** What is waited for. */
    enum Step {
        FIND, RECEIVE
    }

    /** Why somebody is sought. */
    @Schema(name = "TakeoverCause")
    enum Cause {

        EARLY_WARNING(false), HANDOVER_ASKED(false), DISQUALIFIED(true), CONTRACT_TERMINATED(true);

        private final boolean urgent;

        Cause(boolean urgent) {
            this.urgent = urgent;
        }

        boolean isUrgent() {
            return urgent;
        }
    }
}
