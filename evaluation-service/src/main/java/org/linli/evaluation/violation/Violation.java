package org.linli.evaluation.violation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Evidence;
import org.linli.evaluation.violation.ViolationStatus.ViolationCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.identity.Owner;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/** What somebody found amiss, what the agency said to it, and what another person established. */
@Entity
class Violation implements Aggregate<ViolationCommand> {

    enum Severity {
        MINOR, MAJOR, SERIOUS
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private String number;
    private UUID contractId;
    private @Nullable UUID evaluationId;
    private UUID agencyId;
    private String kind;
    private String description;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence;
    @Enumerated(EnumType.STRING)
    private ViolationStatus status = ViolationStatus.SUSPECTED;
    @Enumerated(EnumType.STRING)
    private @Nullable Severity severity;
    private String reportedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers reporters;
    private @Nullable String establishedBy;
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Handlers establishers;
    private @Nullable String reason;
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Criterion> criteria = List.of();
    private @Nullable LocalDate notifiedOn;
    private @Nullable LocalDate answeredOn;
    private @Nullable String answer;
    private @Nullable String revokedBy;
    private @Nullable String revokeReason;
    private @Nullable LocalDate stepUntil;
    private @Nullable Instant nextCheckAt;
    /** How many terms of this step the office let pass. */
    private int alarms;

    @SuppressWarnings("NullAway")
    protected Violation() {
    }

    static Violation suspect(UUID id, String number, UUID contractId, UUID agencyId, @Nullable UUID evaluationId,
            String kind, String description, List<Evidence> evidence, Actor reporter, Deadline looked) {
        var violation = new Violation();
        violation.id = id;
        violation.number = number;
        violation.contractId = contractId;
        violation.agencyId = agencyId;
        violation.evaluationId = evaluationId;
        violation.kind = kind;
        violation.description = description;
        violation.evidence = List.copyOf(evidence);
        violation.reportedBy = reporter.id();
        violation.reporters = Handlers.of(reporter);
        violation.awaits(looked);
        return violation;
    }

    ViolationEvent.Suspected suspected() {
        return new ViolationEvent.Suspected(id, contractId, agencyId, kind);
    }

    /** From now on the agency sees it and may answer. */
    ViolationEvent.Notified notify(LocalDate on, Deadline answerUntil) {
        require(ViolationCommand.NOTIFY);
        notifiedOn = on;
        awaits(answerUntil);
        moveTo(ViolationStatus.NOTIFIED);
        return new ViolationEvent.Notified(id, contractId, agencyId, kind, answerUntil.lastDay());
    }

    ViolationEvent.Answered answer(String text, LocalDate on, Deadline decideUntil) {
        require(ViolationCommand.ANSWER);
        answer = text;
        answeredOn = on;
        return heard(decideUntil);
    }

    /** It had its time and said nothing. */
    ViolationEvent.Answered fallSilent(Deadline decideUntil) {
        require(ViolationCommand.FALL_SILENT);
        return heard(decideUntil);
    }

    private ViolationEvent.Answered heard(Deadline decideUntil) {
        awaits(decideUntil);
        moveTo(ViolationStatus.HEARD);
        return new ViolationEvent.Answered(id, contractId, agencyId, answer == null);
    }

    /**
     * What passing time makes of it; the term to decide begins when the silence is noticed.
     *
     * @param again when the office is told once more that it lies there: at the end of every term until somebody acts
     * @param terms after which nobody stays under a suspicion that nobody follows (E52)
     */
    ViolationEvent tick(Deadline decideUntil, Deadline again, int terms) {
        if (status == ViolationStatus.NOTIFIED) {
            return fallSilent(decideUntil);
        }
        if (++alarms >= terms) {
            return lapse();
        }
        nextCheckAt = again.passesAt();
        return new ViolationEvent.Overdue(id, contractId, agencyId, status, Objects.requireNonNull(stepUntil));
    }

    /** Nobody followed it: it is over, and may be reported anew. */
    ViolationEvent.Lapsed lapse() {
        require(ViolationCommand.LAPSE);
        awaits(null);
        moveTo(ViolationStatus.LAPSED);
        return new ViolationEvent.Lapsed(id, contractId, agencyId);
    }

    /**
     * @param met what makes it as grave as it is said to be (E34)
     * @param separation another person than the reporter, and evidence for a serious one (E06)
     */
    ViolationEvent.Found establish(Severity how, List<Criterion> met, String why, Actor lead, LocalDate on,
            Rule separation, Rule scale) {
        require(ViolationCommand.ESTABLISH);
        refuseReporter(lead, separation);
        var gravest = Criterion.gravest(met);
        if (gravest.filter(how::equals).isEmpty()) {
            throw new RuleRefused(ViolationProblem.NOT_MET, scale, "severity", how,
                    gravest.map(Severity::name).orElse("-"));
        }
        if (how == Severity.SERIOUS && evidence.isEmpty()) {
            throw new RuleRefused(ViolationProblem.NO_EVIDENCE, separation, "severity", number);
        }
        severity = how;
        criteria = List.copyOf(met);
        awaits(null);
        establishedBy = lead.id();
        establishers = Handlers.of(lead);
        reason = why;
        moveTo(how == Severity.SERIOUS ? ViolationStatus.REPORTED : ViolationStatus.ESTABLISHED);
        return new ViolationEvent.Found(id, evaluationId, contractId, agencyId, how, kind, evidence, on);
    }

    /** @param separation another person than the reporter (E06) */
    ViolationEvent.Dismissed dismiss(String why, Actor lead, Rule separation) {
        require(ViolationCommand.DISMISS);
        refuseReporter(lead, separation);
        establishedBy = lead.id();
        reason = why;
        awaits(null);
        moveTo(ViolationStatus.DISMISSED);
        return new ViolationEvent.Dismissed(id, contractId, agencyId);
    }

    /** It was wrong. @param separation another person than who established it (E06) */
    ViolationEvent.Revoked revoke(String why, Actor lead, LocalDate on, Rule separation) {
        require(ViolationCommand.REVOKE);
        if (Objects.requireNonNull(establishers).include(lead)) {
            throw new RuleRefused(ViolationProblem.SAME_PERSON, separation, "actor", lead.id());
        }
        revokedBy = lead.id();
        revokeReason = why;
        moveTo(ViolationStatus.REVOKED);
        return new ViolationEvent.Revoked(id, contractId, agencyId, Objects.requireNonNull(severity), why, on);
    }

    private void awaits(@Nullable Deadline until) {
        alarms = 0;
        stepUntil = until == null ? null : until.lastDay();
        nextCheckAt = until == null ? null : until.passesAt();
    }

    @Override
    public Owner owner() {
        return Owner.agency(agencyId);
    }

    /** A mere suspicion is not the agency's to read. */
    boolean isNotified() {
        return notifiedOn != null;
    }

    List<Criterion> criteria() {
        return criteria;
    }

    Optional<LocalDate> notifiedOn() {
        return Optional.ofNullable(notifiedOn);
    }

    Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<LocalDate> stepUntil() {
        return Optional.ofNullable(stepUntil);
    }

    Optional<String> revokedBy() {
        return Optional.ofNullable(revokedBy);
    }

    Optional<String> revokeReason() {
        return Optional.ofNullable(revokeReason);
    }

    private void refuseReporter(Actor lead, Rule separation) {
        if (reporters.include(lead)) {
            throw new RuleRefused(ViolationProblem.SAME_PERSON, separation, "actor", lead.id());
        }
    }

    private void moveTo(ViolationStatus next) {
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
    public ViolationStatus status() {
        return status;
    }

    String number() {
        return number;
    }

    UUID contractId() {
        return contractId;
    }

    Optional<UUID> evaluationId() {
        return Optional.ofNullable(evaluationId);
    }

    UUID agencyId() {
        return agencyId;
    }

    String kind() {
        return kind;
    }

    String description() {
        return description;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }

    String reportedBy() {
        return reportedBy;
    }

    Optional<String> establishedBy() {
        return Optional.ofNullable(establishedBy);
    }

    Optional<String> reason() {
        return Optional.ofNullable(reason);
    }
}
