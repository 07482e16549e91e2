package org.linli.funding.gift;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.funding.gift.ChangeState.ChangeCommand;
import org.linli.funding.source.Restriction;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.time.Deadline;

/** Another use of a gift than was agreed: with the giver's word, or after a notice to one who cannot be found (D03). */
@Entity
class UseChange implements Aggregate<ChangeCommand> {

    /** Why it may be used otherwise. */
    enum Basis {
        GIVER_AGREES, GIVER_UNREACHABLE
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID sourceId;
    @JdbcTypeCode(SqlTypes.JSON)
    private Restriction restriction;
    @Enumerated(EnumType.STRING)
    private Basis basis;
    private String document;
    private String reason;
    @Enumerated(EnumType.STRING)
    private ChangeState status = ChangeState.PROPOSED;
    private String proposedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers handlers = Handlers.NONE;
    private @Nullable String decidedBy;
    private LocalDate effectiveFrom;
    private @Nullable LocalDate fileUntil;
    private @Nullable LocalDate filedOn;
    private boolean filingOverdue;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected UseChange() {
    }

    /** @param effectiveFrom today, or the day after the notice is over */
    static UseChange propose(UUID id, UUID sourceId, Restriction restriction, Basis basis, String document,
            String reason, LocalDate effectiveFrom, Actor by) {
        var change = new UseChange();
        change.id = id;
        change.sourceId = sourceId;
        change.restriction = restriction;
        change.basis = basis;
        change.document = document;
        change.reason = reason;
        change.effectiveFrom = effectiveFrom;
        change.proposedBy = by.id();
        change.handlers = Handlers.of(by);
        return change;
    }

    /** @throws Conflict for whoever proposed it */
    void agree(Actor by) {
        require(ChangeCommand.AGREE);
        requireAnother(by);
        decidedBy = by.id();
        moveTo(ChangeState.AGREED);
        nextCheckAt = effectiveFrom.atStartOfDay(Deadline.ZONE).toInstant();
    }

    void refuse(Actor by) {
        require(ChangeCommand.REFUSE);
        requireAnother(by);
        decidedBy = by.id();
        moveTo(ChangeState.REFUSED);
    }

    /** The authority has it on file. */
    void file(LocalDate on) {
        require(ChangeCommand.FILE);
        filedOn = on;
        nextCheckAt = null;
    }

    boolean takesEffectOn(LocalDate today) {
        return status == ChangeState.AGREED && !today.isBefore(effectiveFrom);
    }

    GiftEvent effective(LocalDate today, Deadline filing) {
        moveTo(ChangeState.EFFECTIVE);
        fileUntil = filing.lastDay();
        nextCheckAt = filing.passesAt();
        return new GiftEvent.UseChanged(sourceId, id, restriction, today);
    }

    List<GiftEvent> tick(LocalDate today) {
        var said = new ArrayList<GiftEvent>();
        if (status == ChangeState.EFFECTIVE && filedOn == null && fileUntil != null && today.isAfter(fileUntil)
                && !filingOverdue) {
            filingOverdue = true;
            said.add(new GiftEvent.FilingOverdue(sourceId, id, fileUntil));
        }
        nextCheckAt = null;
        return said;
    }

    private void moveTo(ChangeState next) {
        status = status.to(next);
    }

    /** It is filed once. */
    @Override
    public Set<ChangeCommand> accepted() {
        return filedOn == null ? status.accepts() : Set.of();
    }

    /** To file it again is refused by a name of its own. */
    @Override
    public Optional<? extends Rejection> rejection(ChangeCommand command) {
        return filedOn != null && status.accepts().contains(command)
                ? Optional.of(new Conflict(GiftProblem.FILED, filedOn)) : Aggregate.super.rejection(command);
    }

    private void requireAnother(Actor by) {
        if (handlers.include(by)) {
            throw new Conflict(GiftProblem.SAME_PERSON, handlers.named());
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    UUID sourceId() {
        return sourceId;
    }

    Restriction restriction() {
        return restriction;
    }

    @Override
    public ChangeState status() {
        return status;
    }

    Basis basis() {
        return basis;
    }

    String document() {
        return document;
    }

    String reason() {
        return reason;
    }

    String proposedBy() {
        return proposedBy;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable
    LocalDate fileUntil() {
        return fileUntil;
    }

    @Nullable
    LocalDate filedOn() {
        return filedOn;
    }

    boolean filingOverdue() {
        return filingOverdue;
    }
}
