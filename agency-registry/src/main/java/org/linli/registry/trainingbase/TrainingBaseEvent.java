package org.linli.registry.trainingbase;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.registry.trainingbase.TrainingBase.BaseKind;

/** What happens to a training base. */
sealed interface TrainingBaseEvent extends DomainEvent {

    UUID baseId();

    @Override
    default String key() {
        return baseId().toString();
    }

    @Fact(topic = "linli.incubations", type = "linli.registry.training-base.accredited.v1")
    record Accredited(UUID baseId, UUID agencyId, BaseKind kind, LocalDate from,
            LocalDate until) implements TrainingBaseEvent {
    }

    /** @param agencies whose people were there, {@code people} how many */
    @Fact(topic = "linli.incubations", type = "linli.registry.training-base.taught.v1")
    record Taught(UUID baseId, UUID agencyId, LocalDate on, int agencies, int people) implements TrainingBaseEvent {
    }

    @Fact(topic = "linli.incubations", type = "linli.registry.training-base.ended.v1")
    record Ended(UUID baseId, UUID agencyId, LocalDate on) implements TrainingBaseEvent {
    }
}
