package org.linli.workforce.post;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

sealed interface PostEvent extends DomainEvent {

    @Fact(topic = "linli.workers", type = "linli.workforce.post.planned.v1")
    record Planned(UUID workerId, UUID postId, UUID agencyId, Tier tier, LocalDate from) implements PostEvent {

        @Override
        public String key() {
            return workerId.toString();
        }
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.post.started.v1")
    record Started(UUID workerId, UUID postId, UUID agencyId, Tier tier, boolean certified,
            @Nullable UUID contractId) implements PostEvent {

        @Override
        public String key() {
            return workerId.toString();
        }
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.post.assigned.v1")
    record Assigned(UUID workerId, UUID postId, UUID agencyId, UUID contractId) implements PostEvent {

        @Override
        public String key() {
            return workerId.toString();
        }
    }

    /** The contract it was assigned to is over. */
    @Fact(topic = "linli.workers", type = "linli.workforce.post.released.v1")
    record Released(UUID workerId, UUID postId, UUID agencyId, UUID contractId) implements PostEvent {

        @Override
        public String key() {
            return workerId.toString();
        }
    }

    /** A certificate came into force or fell out of it while the post lasts. */
    @Fact(topic = "linli.workers", type = "linli.workforce.post.recertified.v1")
    record Recertified(UUID workerId, UUID postId, UUID agencyId, boolean certified) implements PostEvent {

        @Override
        public String key() {
            return workerId.toString();
        }
    }

    @Fact(topic = "linli.workers", type = "linli.workforce.post.ended.v1")
    record Ended(UUID workerId, UUID postId, UUID agencyId, Tier tier, boolean certified, @Nullable UUID contractId,
            EndReason reason, LocalDate on) implements PostEvent {

        @Override
        public String key() {
            return workerId.toString();
        }
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.capacity.changed.v1")
    record CapacityChanged(UUID agencyId, int people, int certified, Map<Tier, Integer> byTier) implements PostEvent {

        @Override
        public String key() {
            return agencyId.toString();
        }
    }
}
