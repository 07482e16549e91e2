package org.linli.workforce.correction;

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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.ResidentId;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.platform.vault.Vault;
import org.linli.workforce.correction.CorrectionStatus.CorrectionCommand;
import org.linli.workforce.worker.Worker;

/**
 * A mistyped name or number of a worker, as it stood and as it should: proposed by one person, confirmed by another. It
 * stays as the history of the record.
 */
@Entity
class Correction implements Aggregate<CorrectionCommand> {

    private static final String CONTEXT = "correction";

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    /** Who kept the record when it was proposed; null where nobody did. */
    private @Nullable UUID agencyId;
    @Enumerated(EnumType.STRING)
    private CorrectionStatus status = CorrectionStatus.PROPOSED;
    private byte @Nullable [] oldName;
    private byte @Nullable [] newName;
    private byte @Nullable [] oldNumber;
    private byte @Nullable [] newNumber;
    private byte[] reasonSecret;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers;
    private String proposedBy;
    private LocalDate proposedOn;
    private LocalDate decideBy;
    private LocalDate lapsesAfter;
    private boolean overdue;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Correction() {
    }

    /** @param name what it should be, null where it is right; {@code number} likewise */
    static Correction propose(UUID id, Worker worker, @Nullable String name, @Nullable ResidentId number, String reason,
            Actor by, BusinessDay day, Vault vault) {
        var correction = new Correction();
        correction.id = id;
        correction.workerId = worker.id();
        correction.agencyId = worker.keeper();
        if (name != null) {
            correction.oldName = vault.encrypt(worker.name(vault), CONTEXT);
            correction.newName = vault.encrypt(name, CONTEXT);
        }
        if (number != null) {
            correction.oldNumber = vault.encrypt(worker.maskedResidentId(vault), CONTEXT);
            correction.newNumber = vault.encrypt(number.value(), CONTEXT);
        }
        correction.reasonSecret = vault.encrypt(reason, CONTEXT);
        correction.proposers = Handlers.of(by);
        correction.proposedBy = by.id();
        correction.proposedOn = day.date();
        correction.decideBy = day.until("CORRECTION-DECIDE").lastDay();
        correction.lapsesAfter = day.until("CORRECTION-LAPSE").lastDay();
        correction.nextCheckAt = startAfter(correction.decideBy);
        return correction;
    }

    CorrectionEvent.Proposed proposed() {
        return new CorrectionEvent.Proposed(workerId, id, newName != null, newNumber != null, decideBy);
    }

    /** @throws RuleRefused by who proposed it, or by the person it is about */
    void requireOther(Actor decider, Rule separation) {
        if (proposers.include(decider) || decider.isPerson(workerId)) {
            throw new RuleRefused(CorrectionProblem.SAME_PERSON, separation, "actor", decider.id());
        }
    }

    CorrectionEvent.Confirmed confirm(Actor by, LocalDate on) {
        decided(CorrectionCommand.CONFIRM, CorrectionStatus.CONFIRMED, by, on);
        return new CorrectionEvent.Confirmed(workerId, id, newName != null, newNumber != null, on);
    }

    CorrectionEvent.Ended reject(Actor by, LocalDate on) {
        decided(CorrectionCommand.REJECT, CorrectionStatus.REJECTED, by, on);
        return new CorrectionEvent.Ended(workerId, id, CorrectionStatus.REJECTED, on);
    }

    /** What passing time makes of it: it is said to be late, and in the end it lapses. */
    List<CorrectionEvent> tick(LocalDate today) {
        require(CorrectionCommand.TICK);
        var said = new ArrayList<CorrectionEvent>();
        if (!overdue) {
            overdue = true;
            nextCheckAt = startAfter(lapsesAfter);
            said.add(new CorrectionEvent.Overdue(workerId, id, decideBy));
        }
        if (today.isAfter(lapsesAfter)) {
            nextCheckAt = null;
            moveTo(CorrectionStatus.LAPSED);
            said.add(new CorrectionEvent.Ended(workerId, id, CorrectionStatus.LAPSED, lapsesAfter.plusDays(1)));
        }
        return said;
    }

    private void decided(CorrectionCommand command, CorrectionStatus next, Actor by, LocalDate on) {
        require(command);
        decidedBy = by.id();
        decidedOn = on;
        nextCheckAt = null;
        moveTo(next);
    }

    private static Instant startAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(CorrectionStatus next) {
        status = status.to(next);
    }

    @Override
    public Handlers firstHands(CorrectionCommand command) {
        return command == CorrectionCommand.TICK ? Handlers.NONE : proposers;
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
    public CorrectionStatus status() {
        return status;
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.person(workerId));
    }

    UUID workerId() {
        return workerId;
    }

    @Nullable
    String oldName(Vault vault) {
        return open(oldName, vault);
    }

    @Nullable
    String newName(Vault vault) {
        return open(newName, vault);
    }

    /** Masked. */
    @Nullable
    String oldNumber(Vault vault) {
        return open(oldNumber, vault);
    }

    Optional<ResidentId> newNumber(Vault vault) {
        return Optional.ofNullable(open(newNumber, vault)).map(ResidentId::new);
    }

    String reason(Vault vault) {
        return vault.decrypt(reasonSecret, CONTEXT);
    }

    private static @Nullable String open(byte @Nullable [] secret, Vault vault) {
        return secret == null ? null : vault.decrypt(secret, CONTEXT);
    }

    String proposedBy() {
        return proposedBy;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    LocalDate decideBy() {
        return decideBy;
    }

    LocalDate lapsesAfter() {
        return lapsesAfter;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }
}
