package org.linli.registry.independence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.FirstOfTwo;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.registry.independence.OverlapStatus.OverlapCommand;

/** One person is declared by an agency and by a unit: what the panel makes of it. The person stands nowhere in it. */
@Entity
class Overlap implements Aggregate<OverlapCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID memberId;
    private UUID officerId;
    private UUID agencyId;
    private String unit;
    @Enumerated(EnumType.STRING)
    private OverlapStatus status = OverlapStatus.FOUND;
    private LocalDate foundOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Finding finding;
    private @Nullable String reason;
    private @Nullable LocalDate endedOn;
    private LocalDate dueOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Overlap() {
    }

    /** @param member the agency's declaration; {@code officer} the unit's */
    static Overlap found(UUID id, Declaration member, Declaration officer, LocalDate on, Deadline decide) {
        var overlap = new Overlap();
        overlap.id = id;
        overlap.memberId = member.id();
        overlap.officerId = officer.id();
        overlap.agencyId = Objects.requireNonNull(member.agencyId());
        overlap.unit = Objects.requireNonNull(officer.unit());
        overlap.foundOn = on;
        overlap.due(decide.lastDay());
        return overlap;
    }

    OverlapEvent found() {
        return new OverlapEvent.Found(id, agencyId, unit, foundOn);
    }

    void propose(boolean binds, String why, Actor panel, Deadline confirm) {
        require(OverlapCommand.PROPOSE);
        finding = new Finding(binds, why, FirstOfTwo.by(panel, confirm));
        nextCheckAt = confirm.passesAt();
        moveTo(OverlapStatus.PROPOSED);
    }

    OverlapEvent confirm(Actor second, LocalDate on, Rule separation) {
        require(OverlapCommand.CONFIRM);
        var proposed = Objects.requireNonNull(finding);
        proposed.requireConfirmedBy(second, on, separation);
        reason = proposed.reason();
        settle();
        if (proposed.binds()) {
            moveTo(OverlapStatus.UPHELD);
            return new OverlapEvent.Upheld(id, agencyId, unit, on);
        }
        endedOn = on;
        moveTo(OverlapStatus.DISMISSED);
        return new OverlapEvent.Dismissed(id, agencyId, unit, on);
    }

    /** The proposal falls, rejected or by the clock; the panel's term has run on. */
    void fall(OverlapCommand command) {
        require(command);
        settle();
        due(dueOn);
        moveTo(OverlapStatus.FOUND);
    }

    /** The person has left the one or the other. */
    OverlapEvent end(LocalDate on) {
        require(OverlapCommand.END);
        settle();
        endedOn = on;
        moveTo(OverlapStatus.ENDED);
        return new OverlapEvent.Ended(id, agencyId, unit, on);
    }

    /** By the clock, at the end of every term in which the panel has not decided. */
    OverlapEvent alarm(Deadline again) {
        require(OverlapCommand.ALARM);
        var ended = dueOn;
        due(again.lastDay());
        return new OverlapEvent.Overdue(id, agencyId, unit, ended);
    }

    private void due(LocalDate lastDay) {
        dueOn = lastDay;
        nextCheckAt = Deadline.after(lastDay);
    }

    private void settle() {
        finding = null;
        nextCheckAt = null;
    }

    private void moveTo(OverlapStatus next) {
        status = status.to(next);
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
    public OverlapStatus status() {
        return status;
    }

    /** It ends with a declaration, whose end is no command on it; nobody is told of the second half of their own. */
    @Override
    public List<String> allowedTo(Caller caller) {
        var first = finding != null && caller.isAmong(finding.first().proposers());
        return caller.allowed(accepted().stream().filter(command -> command != OverlapCommand.END)
                .filter(command -> !first || command != OverlapCommand.CONFIRM).toList(), owner());
    }

    UUID agencyId() {
        return agencyId;
    }

    String unit() {
        return unit;
    }

    LocalDate foundOn() {
        return foundOn;
    }

    @Nullable
    Finding finding() {
        return finding;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
