package org.linli.registry.cooperation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Caller;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;
import org.linli.registry.cooperation.CooperationStatus.CooperationCommand;

/** Something two agencies did together: it counts for both when the other confirms it. */
@Entity
class Cooperation implements Aggregate<CooperationCommand> {

    /** What was done (R083). */
    @Schema(name = "CooperationKind")
    enum Kind {
        REFERRAL, EXCHANGE, SHARED_TRAINING, VISIT, JOINT_SERVICE
    }

    @Id
    private UUID id;
    @Version
    private long version;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    private UUID agencyId;
    private UUID partnerId;
    private LocalDate onDay;
    private int people;
    private String summary;
    @Enumerated(EnumType.STRING)
    private CooperationStatus status = CooperationStatus.RECORDED;
    private LocalDate confirmBy;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Cooperation() {
    }

    /** @param people clients referred, or people who took part */
    static Cooperation enter(UUID id, Kind kind, UUID agencyId, UUID partnerId, LocalDate on, int people,
            String summary, Deadline confirm) {
        var recorded = new Cooperation();
        recorded.id = id;
        recorded.kind = kind;
        recorded.agencyId = agencyId;
        recorded.partnerId = partnerId;
        recorded.onDay = on;
        recorded.people = people;
        recorded.summary = summary;
        recorded.confirmBy = confirm.lastDay();
        recorded.nextCheckAt = confirm.passesAt();
        return recorded;
    }

    CooperationConfirmed confirm() {
        require(CooperationCommand.CONFIRM);
        moveTo(CooperationStatus.CONFIRMED);
        return new CooperationConfirmed(id, kind, agencyId, partnerId, onDay, people);
    }

    void decline() {
        require(CooperationCommand.DECLINE);
        moveTo(CooperationStatus.DECLINED);
    }

    /** By the clock: what the other does not confirm does not count. */
    void lapse() {
        require(CooperationCommand.LAPSE);
        moveTo(CooperationStatus.LAPSED);
    }

    private void moveTo(CooperationStatus next) {
        status = status.to(next);
        nextCheckAt = null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public CooperationStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId, partnerId);
    }

    /** The other's word is asked, not that of who recorded it. */
    @Override
    public List<String> allowedTo(Caller caller) {
        return caller.allowed(accepted(), Owner.agency(partnerId));
    }

    Kind kind() {
        return kind;
    }

    UUID agencyId() {
        return agencyId;
    }

    UUID partnerId() {
        return partnerId;
    }

    LocalDate on() {
        return onDay;
    }

    int people() {
        return people;
    }

    String summary() {
        return summary;
    }

    LocalDate confirmBy() {
        return confirmBy;
    }
}
