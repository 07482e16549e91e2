package org.linli.workforce.worker;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody read a worker's record; kept for the worker, and never changed. */
@Entity
class RecordReading {

    @Id
    private UUID id;
    private UUID workerId;
    @Enumerated(EnumType.STRING)
    private ReadingPurpose purpose;
    @Enumerated(EnumType.STRING)
    private ReadingDepth depth;
    private String readBy;
    private @Nullable UUID agencyId;
    private Instant readAt;

    @SuppressWarnings("NullAway")
    protected RecordReading() {
    }

    RecordReading(UUID id, UUID workerId, ReadingDepth depth, ReadingPurpose purpose, Reader reader, Instant at) {
        this.id = id;
        this.workerId = workerId;
        this.depth = depth;
        this.purpose = purpose;
        this.readBy = reader.actor().id();
        this.agencyId = reader.agencyId();
        this.readAt = at;
    }

    UUID id() {
        return id;
    }

    ReadingPurpose purpose() {
        return purpose;
    }

    ReadingDepth depth() {
        return depth;
    }

    String readBy() {
        return readBy;
    }

    @Nullable
    UUID agencyId() {
        return agencyId;
    }

    Instant readAt() {
        return readAt;
    }
}
