package org.linli.workforce.worker;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface WorkerEvent extends DomainEvent {

    UUID workerId();

    @Override
    default String key() {
        return workerId().toString();
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.worker.registered.v1")
    record Registered(UUID workerId, UUID agencyId, LocalDate on) implements WorkerEvent {
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.worker.service-recorded.v1")
    record ServiceRecorded(UUID workerId, int directMonths, int localMonths,
            int supervisionTrainingHours) implements WorkerEvent {
    }

    /** Somebody read the clear number, for that purpose; the person sees who. */
    @Fact(topic = "linli.workers", type = "linli.workforce.worker.identity-read.v1")
    record IdentityRead(UUID workerId, ReadingPurpose purpose, @Nullable UUID agencyId,
            LocalDate on) implements WorkerEvent {
    }

    /** A claim of service waits for its second person longer than it should. */
    @Fact(topic = "linli.workers", type = "linli.workforce.worker.service-claim-overdue.v1")
    record ServiceClaimOverdue(UUID workerId, UUID agencyId, LocalDate claimedOn,
            LocalDate decideUntil) implements WorkerEvent {
    }

    /** Nobody confirmed it in the end: nothing of it counts, and it may be claimed again. */
    @Fact(topic = "linli.workers", type = "linli.workforce.worker.service-claim-lapsed.v1")
    record ServiceClaimLapsed(UUID workerId, UUID agencyId, LocalDate claimedOn, LocalDate on) implements WorkerEvent {
    }
}
