package org.linli.funding.hold;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one failed evaluation holds back: the performance part of the next unpaid instalment, when there is one. */
@Entity
class PerformanceHold {

    enum Status {
        WAITING, HELD, RELEASED
    }

    /** The evaluation that ordered it. */
    @Id
    private UUID id;
    @Version
    private long version;
    private UUID contractId;
    private UUID agencyId;
    private @Nullable UUID payableId;
    @Enumerated(EnumType.STRING)
    private Status status;
    private String reason;
    private LocalDate orderedOn;
    private @Nullable LocalDate releasedOn;
    private @Nullable String releaseReason;

    @SuppressWarnings("NullAway")
    protected PerformanceHold() {
    }

    PerformanceHold(UUID evaluationId, UUID contractId, UUID agencyId, String reason, LocalDate on) {
        this.id = evaluationId;
        this.contractId = contractId;
        this.agencyId = agencyId;
        this.status = Status.WAITING;
        this.reason = reason;
        this.orderedOn = on;
    }

    void heldOn(UUID payable) {
        payableId = payable;
        status = Status.HELD;
    }

    void release(LocalDate on, String why) {
        status = Status.RELEASED;
        releasedOn = on;
        releaseReason = why;
    }

    boolean isLive() {
        return status != Status.RELEASED;
    }

    UUID id() {
        return id;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID contractId() {
        return contractId;
    }

    @Nullable UUID payableId() {
        return payableId;
    }

    HoldResource.HoldView view() {
        return new HoldResource.HoldView(id, contractId, agencyId, payableId, status, reason, orderedOn, releasedOn,
                releaseReason);
    }
}
