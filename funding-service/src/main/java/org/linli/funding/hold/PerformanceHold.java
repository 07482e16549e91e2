package org.linli.funding.hold;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.hold.HoldStatus.HoldCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;

/** What one failed evaluation holds back: the performance part of the next unpaid instalment, when there is one. */
@Entity
class PerformanceHold implements Aggregate<HoldCommand> {

    /** The evaluation that ordered it. */
    @Id
    private UUID id;
    @Version
    private long version;
    private UUID contractId;
    private UUID agencyId;
    private @Nullable UUID payableId;
    @Enumerated(EnumType.STRING)
    private HoldStatus status = HoldStatus.WAITING;
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
        this.reason = reason;
        this.orderedOn = on;
    }

    /** The evaluation was corrected once more, to a failure. */
    void order(String newReason, LocalDate on) {
        require(HoldCommand.ORDER);
        moveTo(HoldStatus.WAITING);
        payableId = null;
        reason = newReason;
        orderedOn = on;
        releasedOn = null;
        releaseReason = null;
    }

    void heldOn(UUID payable) {
        require(HoldCommand.PLACE);
        payableId = payable;
        moveTo(HoldStatus.HELD);
    }

    void release(LocalDate on, String why) {
        require(HoldCommand.RELEASE);
        moveTo(HoldStatus.RELEASED);
        releasedOn = on;
        releaseReason = why;
    }

    private void moveTo(HoldStatus next) {
        status = status.to(next);
    }

    boolean wasReleasedFor(String why) {
        return why.equals(releaseReason);
    }

    @Override
    public HoldStatus status() {
        return status;
    }

    LocalDate orderedOn() {
        return orderedOn;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID contractId() {
        return contractId;
    }

    @Nullable
    UUID payableId() {
        return payableId;
    }

    String reason() {
        return reason;
    }

    @Nullable
    LocalDate releasedOn() {
        return releasedOn;
    }

    @Nullable
    String releaseReason() {
        return releaseReason;
    }
}
