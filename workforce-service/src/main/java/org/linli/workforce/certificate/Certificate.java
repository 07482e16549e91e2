package org.linli.workforce.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Rejection;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.certificate.CertificateStatus.CertificateCommand;

/** A certificate counts from its verification to the end of its registration period (T04). */
@Entity
class Certificate implements Aggregate<CertificateCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID workerId;
    @Enumerated(EnumType.STRING)
    private CertificateKind kind;
    private String number;
    private LocalDate issuedOn;
    private LocalDate registeredOn;
    private @Nullable LocalDate validUntil;
    @Enumerated(EnumType.STRING)
    private CertificateStatus status = CertificateStatus.PENDING;
    private @Nullable LocalDate remindOn;
    private boolean reminded;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable CertificateStep proposed;
    /** Who proposed it, under whatever account. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers proposers = Handlers.NONE;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Certificate() {
    }

    /** @param registeredOn when it was registered here or elsewhere for the first time */
    static Certificate record(UUID id, UUID workerId, CertificateKind kind, String number, LocalDate issuedOn,
            LocalDate registeredOn) {
        var certificate = new Certificate();
        certificate.id = id;
        certificate.workerId = workerId;
        certificate.kind = kind;
        certificate.number = number;
        certificate.issuedOn = issuedOn;
        certificate.registeredOn = registeredOn;
        return certificate;
    }

    CertificateEvent.Recorded recorded() {
        return new CertificateEvent.Recorded(workerId, id, kind);
    }

    /** @param period T04; {@code reminder} how long before the end the worker is reminded */
    CertificateEvent.Verified verify(LocalDate on, Rule period, Rule reminder) {
        require(CertificateCommand.VERIFY);
        validUntil = on.plusMonths(period.asInt());
        remindOn = validUntil.minusMonths(reminder.asInt());
        moveTo(CertificateStatus.ACTIVE);
        scheduleCheck();
        return new CertificateEvent.Verified(workerId, id, kind, validUntil);
    }

    /** The first of two. */
    CertificateEvent.StepProposed propose(CertificateStep step, Actor by) {
        require(step.kind().command());
        proposed = step;
        proposers = Handlers.of(by);
        scheduleCheck();
        return new CertificateEvent.StepProposed(workerId, id, step.kind(), step.confirmUntil().lastDay());
    }

    /** The second of two. @throws Conflict for who proposed it */
    CertificateEvent.Changed confirm(Actor second) {
        require(CertificateCommand.CONFIRM_STEP);
        if (proposers.include(second)) {
            throw new Conflict(CertificateProblem.SAME_PERSON, second.id());
        }
        var step = drop();
        return switch (step.kind()) {
            case SUSPEND -> suspend(step.reason());
            case REVOKE -> revoke(step.reason());
            case ANNUL -> annul(step.reason());
        };
    }

    /** By any officer, also the one who proposed it. */
    CertificateEvent.StepDropped reject() {
        require(CertificateCommand.REJECT_STEP);
        return new CertificateEvent.StepDropped(workerId, id, drop().kind(), false);
    }

    private CertificateStep drop() {
        var dropped = Objects.requireNonNull(proposed);
        proposed = null;
        proposers = Handlers.NONE;
        scheduleCheck();
        return dropped;
    }

    CertificateEvent.Changed suspend(String reason) {
        require(CertificateCommand.SUSPEND);
        return changed(CertificateStatus.SUSPENDED, reason);
    }

    CertificateEvent.Changed reinstate(String reason) {
        require(CertificateCommand.REINSTATE);
        return changed(CertificateStatus.ACTIVE, reason);
    }

    CertificateEvent.Changed revoke(String reason) {
        require(CertificateCommand.REVOKE);
        return changed(CertificateStatus.REVOKED, reason);
    }

    CertificateEvent.Changed annul(String reason) {
        require(CertificateCommand.ANNUL);
        return changed(CertificateStatus.ISSUED_IN_ERROR, reason);
    }

    CertificateEvent.Changed expire() {
        require(CertificateCommand.EXPIRE);
        return changed(CertificateStatus.EXPIRED, "T04");
    }

    /** What the clock makes of it: a proposal falls, the reminder, then the end; all when all were missed. */
    List<CertificateEvent> tick(LocalDate today) {
        require(CertificateCommand.EXPIRE);
        var said = new ArrayList<CertificateEvent>();
        var last = Objects.requireNonNull(validUntil);
        if (proposed != null && (today.isAfter(proposed.confirmUntil().lastDay()) || today.isAfter(last))) {
            said.add(new CertificateEvent.StepDropped(workerId, id, drop().kind(), true));
        }
        if (!reminded && !today.isBefore(Objects.requireNonNull(remindOn))) {
            reminded = true;
            said.add(new CertificateEvent.Expiring(workerId, id, last));
        }
        if (today.isAfter(last)) {
            said.add(expire());
        }
        scheduleCheck();
        return said;
    }

    private CertificateEvent.Changed changed(CertificateStatus next, String reason) {
        moveTo(next);
        scheduleCheck();
        return new CertificateEvent.Changed(workerId, id, next, reason);
    }

    private void scheduleCheck() {
        if (validUntil == null || remindOn == null || status.isFinal()) {
            nextCheckAt = null;
            return;
        }
        var term = startOf(reminded ? validUntil.plusDays(1) : remindOn);
        var falls = proposed == null ? term : proposed.confirmUntil().passesAt();
        nextCheckAt = falls.isBefore(term) ? falls : term;
    }

    /** Without what waits for another step first. */
    @Override
    public Set<CertificateCommand> accepted() {
        return status.accepts().stream().filter(this::fits).collect(Collectors.toSet());
    }

    private boolean fits(CertificateCommand command) {
        return switch (command) {
            case CONFIRM_STEP, REJECT_STEP -> proposed != null;
            case SUSPEND, REVOKE, ANNUL -> proposed == null;
            case VERIFY, REINSTATE, EXPIRE -> true;
        };
    }

    @Override
    public Optional<? extends Rejection> rejection(CertificateCommand command) {
        if (!status.accepts().contains(command) || fits(command)) {
            return Aggregate.super.rejection(command);
        }
        return Optional.of(
                new Conflict(proposed == null ? CertificateProblem.NO_STEP : CertificateProblem.STEP_PROPOSED, number));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(CertificateStatus next) {
        status = status.to(next);
    }

    @Override
    public Handlers firstHands(CertificateCommand command) {
        return command == CertificateCommand.CONFIRM_STEP ? proposers : Handlers.NONE;
    }

    @Override
    public UUID id() {
        return id;
    }

    UUID workerId() {
        return workerId;
    }

    CertificateKind kind() {
        return kind;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public CertificateStatus status() {
        return status;
    }

    String number() {
        return number;
    }

    LocalDate issuedOn() {
        return issuedOn;
    }

    LocalDate registeredOn() {
        return registeredOn;
    }

    /** @param limit T04-REGISTER: months from its issue in which it is registered without more */
    boolean isRegisteredLate(Rule limit) {
        return registeredOn.isAfter(issuedOn.plusMonths(limit.asInt()));
    }

    Optional<CertificateStep> proposed() {
        return Optional.ofNullable(proposed);
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }
}
