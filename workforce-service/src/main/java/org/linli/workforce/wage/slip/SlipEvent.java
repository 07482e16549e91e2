package org.linli.workforce.wage.slip;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** Keyed by the agency; no fact says whose wages, nor how much. */
sealed interface SlipEvent extends DomainEvent {

    UUID agencyId();

    @Override
    default String key() {
        return agencyId().toString();
    }

    @Fact(topic = "linli.wages", type = "linli.workforce.wage-slip.contested.v1")
    record Contested(UUID agencyId, UUID slipId, String month, LocalDate answerBy) implements SlipEvent {
    }

    @Fact(topic = "linli.wages", type = "linli.workforce.wage-slip.correction-proposed.v1")
    record CorrectionProposed(UUID agencyId, UUID slipId, String month, LocalDate answerBy) implements SlipEvent {
    }

    @Fact(topic = "linli.wages", type = "linli.workforce.wage-slip.escalated.v1")
    record Escalated(UUID agencyId, UUID slipId, String month, LocalDate decideBy) implements SlipEvent {
    }

    /** The association has not decided in time; said after every term. */
    @Fact(topic = "linli.wages", type = "linli.workforce.wage-slip.overdue.v1")
    record Overdue(UUID agencyId, UUID slipId, String month, LocalDate decideBy) implements SlipEvent {
    }

    /** {@code changed}: what was claimed stands from now on. */
    @Fact(topic = "linli.wages", type = "linli.workforce.wage-slip.settled.v1")
    record Settled(UUID agencyId, UUID slipId, String month, boolean changed) implements SlipEvent {
    }
}
