package org.linli.evaluation.violation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Evidence;
import org.linli.evaluation.violation.ViolationStatus.ViolationCommand;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** What somebody found amiss, and what another person established of it. */
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
    private @Nullable String establishedBy;
    private @Nullable String reason;

    @SuppressWarnings("NullAway")
    protected Violation() {
    }

    static Violation suspect(UUID id, String number, UUID contractId, UUID agencyId, @Nullable UUID evaluationId,
            String kind, String description, List<Evidence> evidence, Actor reporter) {
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
        return violation;
    }

    ViolationEvent.Suspected suspected() {
        return new ViolationEvent.Suspected(id, contractId, agencyId, kind);
    }

    /** @param separation another person than the reporter, and evidence for a serious one (E06) */
    ViolationEvent.Found establish(Severity how, String why, Actor lead, LocalDate on, Rule separation) {
        require(ViolationCommand.ESTABLISH);
        refuseReporter(lead, separation);
        if (how == Severity.SERIOUS && evidence.isEmpty()) {
            throw new RuleRefused(ViolationProblem.NO_EVIDENCE, separation, "severity", number);
        }
        severity = how;
        establishedBy = lead.id();
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
        moveTo(ViolationStatus.DISMISSED);
        return new ViolationEvent.Dismissed(id, contractId, agencyId);
    }

    private void refuseReporter(Actor lead, Rule separation) {
        if (lead.id().equals(reportedBy)) {
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
