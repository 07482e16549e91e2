package org.linli.funding.hold;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.funding.hold.HoldStatus.HoldCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;

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
    /** Whose contract it is; null while nobody has told of it. */
    private @Nullable String purchaserId;
    @Enumerated(EnumType.STRING)
    private HoldStatus status = HoldStatus.WAITING;
    private String reason;
    private LocalDate orderedOn;
    private @Nullable LocalDate releasedOn;
    private @Nullable String releaseReason;
    /** Last day: nothing is held for ever. */
    private LocalDate heldUntil;
    private @Nullable Instant nextCheckAt;
    /** Nothing will be put right any more, since that day. */
    private @Nullable LocalDate closedOn;
    /** Since when a share is paid because the next evaluation is late. */
    private @Nullable LocalDate provisionalOn;
    /** The part that is paid meanwhile; what is held is the rest of it. */
    private @Nullable UUID provisionalPayableId;

    @SuppressWarnings("NullAway")
    protected PerformanceHold() {
    }

    /** @param purchaserId null for a contract that nobody has told of yet */
    PerformanceHold(UUID evaluationId, UUID contractId, UUID agencyId, @Nullable String purchaserId, String reason,
            LocalDate on, Deadline until) {
        this.id = evaluationId;
        this.contractId = contractId;
        this.agencyId = agencyId;
        this.purchaserId = purchaserId;
        this.reason = reason;
        this.orderedOn = on;
        this.heldUntil = until.lastDay();
        this.nextCheckAt = until.passesAt();
    }

    /** The evaluation was corrected once more, to a failure. */
    void order(String newReason, LocalDate on, Deadline until) {
        require(HoldCommand.ORDER);
        moveTo(HoldStatus.WAITING);
        payableId = null;
        closedOn = null;
        reason = newReason;
        orderedOn = on;
        releasedOn = null;
        releaseReason = null;
        heldUntil = until.lastDay();
        nextCheckAt = until.passesAt();
        provisionalOn = null;
        provisionalPayableId = null;
    }

    void heldOn(UUID payable, String purchaser) {
        require(HoldCommand.PLACE);
        payableId = payable;
        purchaserId = purchaser;
        moveTo(closedOn == null ? HoldStatus.HELD : HoldStatus.CONTESTABLE);
    }

    /** A share is paid, once. @param rest what stays held; null where all of it is paid */
    void provide(UUID share, @Nullable UUID rest, LocalDate on) {
        require(HoldCommand.PROVIDE);
        provisionalOn = on;
        provisionalPayableId = share;
        payableId = rest;
    }

    /** Nothing more is waited for: people have that long to say what of it is not owed. An earlier end stays. */
    void shorten(String why, LocalDate on, Deadline until) {
        require(HoldCommand.SHORTEN);
        reason = why;
        closedOn = on;
        if (status == HoldStatus.HELD) {
            moveTo(HoldStatus.CONTESTABLE);
        }
        if (until.lastDay().isBefore(heldUntil)) {
            heldUntil = until.lastDay();
            nextCheckAt = until.passesAt();
        }
    }

    /** Its purchaser contests no more of it: the rest is paid before the term is over. */
    void free(LocalDate on, String why) {
        require(HoldCommand.FREE);
        release(on, why);
    }

    void release(LocalDate on, String why) {
        require(HoldCommand.RELEASE);
        nextCheckAt = null;
        moveTo(HoldStatus.RELEASED);
        releasedOn = on;
        releaseReason = why;
    }

    private void moveTo(HoldStatus next) {
        status = status.to(next);
    }

    /** A share is paid once. */
    @Override
    public Set<HoldCommand> accepted() {
        return status.accepts().stream().filter(command -> command != HoldCommand.PROVIDE || provisionalOn == null)
                .collect(Collectors.toSet());
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
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
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

    @Nullable
    String purchaserId() {
        return purchaserId;
    }

    LocalDate heldUntil() {
        return heldUntil;
    }

    @Nullable
    LocalDate provisionalOn() {
        return provisionalOn;
    }

    @Nullable
    UUID provisionalPayableId() {
        return provisionalPayableId;
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
