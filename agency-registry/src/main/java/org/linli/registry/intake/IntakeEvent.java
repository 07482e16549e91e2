package org.linli.registry.intake;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a table of agencies; its rows are told as agencies. */
sealed interface IntakeEvent extends DomainEvent {

    UUID importId();

    @Override
    default String key() {
        return importId().toString();
    }

    @Fact(topic = "linli.agency-imports", type = "linli.registry.import.proposed.v1")
    record Proposed(UUID importId, String sha256, int rows, LocalDate confirmUntil) implements IntakeEvent {
    }

    @Fact(topic = "linli.agency-imports", type = "linli.registry.import.confirmed.v1")
    record Confirmed(UUID importId, String sha256, int rows, LocalDate on) implements IntakeEvent {
    }

    /** Refused by an officer, or confirmed by nobody: nothing of it is in the register. */
    @Fact(topic = "linli.agency-imports", type = "linli.registry.import.dropped.v1")
    record Dropped(UUID importId, String sha256, boolean lapsed) implements IntakeEvent {
    }
}
