package org.linli.workforce.login;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** No fact names an account or a code. */
sealed interface LoginEvent extends DomainEvent {

    UUID workerId();

    @Override
    default String key() {
        return workerId().toString();
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.worker.link-code-handed-out.v1")
    record CodeHandedOut(UUID workerId, LocalDate validUntil) implements LoginEvent {
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.worker.linked.v1")
    record Linked(UUID workerId, LocalDate on) implements LoginEvent {
    }

    /** The login opens the record no more; another one, or the same, may be linked again. */
    @Fact(topic = "linli.workers", type = "linli.workforce.worker.unlinked.v1")
    record Unlinked(UUID workerId, LocalDate on) implements LoginEvent {
    }
}
