package org.linli.workforce.official;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.official.OfficialStatus.OfficialCommand;

/** The purchaser certificate: who buys social services has studied them (R039). */
@Entity
class OfficialCertificate implements Aggregate<OfficialCommand> {

    static final String PURCHASER = "PURCHASER";

    @Id
    private UUID id;
    @Version
    private long version;
    private String officialId;
    private String unit;
    private int hours;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers issuers;
    private String issuedBy;
    private LocalDate validFrom;
    private LocalDate validUntil;
    @Enumerated(EnumType.STRING)
    private OfficialStatus status = OfficialStatus.VALID;
    private @Nullable String reason;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected OfficialCertificate() {
    }

    /** @throws RuleRefused naming every condition of T12 that is not met, or for one's own certificate */
    static OfficialCertificate issue(UUID id, StudySteps study, Actor trainer, BusinessDay day) {
        var official = study.record().officialId();
        var missing = study.missing();
        if (!missing.isEmpty()) {
            throw new RuleRefused(OfficialProblem.TOO_LITTLE_STUDY, day.rule(missing.getFirst().rule()), "officialId",
                    official, missing.stream().map(step -> step.what() + " " + step.have() + " / " + step.need())
                            .collect(Collectors.joining("; ")));
        }
        if (trainer.hasAccount(official)) {
            throw new RuleRefused(OfficialProblem.OWN_CERTIFICATE, day.rule("CASE-SEPARATION"), "officialId", official);
        }
        var certificate = new OfficialCertificate();
        certificate.id = id;
        certificate.officialId = official;
        certificate.unit = Objects.requireNonNull(study.record().unit(), "who studied was somewhere");
        certificate.hours = study.record().hours();
        certificate.issuers = Handlers.of(trainer);
        certificate.issuedBy = trainer.id();
        certificate.validFrom = day.date();
        certificate.validUntil = day.date().plusMonths(day.rule("T12").asInt());
        certificate.nextCheckAt = certificate.validUntil.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        return certificate;
    }

    OfficialEvent.Certified certified() {
        return new OfficialEvent.Certified(officialId, unit, PURCHASER, validUntil);
    }

    OfficialEvent.Expired expire() {
        require(OfficialCommand.EXPIRE);
        over(OfficialStatus.EXPIRED);
        return new OfficialEvent.Expired(officialId, unit, PURCHASER, validUntil, validUntil.plusDays(1));
    }

    /** @throws RuleRefused by who issued it, or by the official */
    OfficialEvent.Revoked revoke(String why, Actor by, LocalDate on, Rule separation) {
        require(OfficialCommand.REVOKE);
        if (issuers.include(by) || by.hasAccount(officialId)) {
            throw new RuleRefused(OfficialProblem.SAME_PERSON, separation, "actor", by.id());
        }
        reason = why;
        over(OfficialStatus.REVOKED);
        return new OfficialEvent.Revoked(officialId, unit, PURCHASER, on);
    }

    private void over(OfficialStatus next) {
        nextCheckAt = null;
        moveTo(next);
    }

    private void moveTo(OfficialStatus next) {
        status = status.to(next);
    }

    @Override
    public Handlers firstHands(OfficialCommand command) {
        return command == OfficialCommand.REVOKE ? issuers : Handlers.NONE;
    }

    @Override
    public OfficialStatus status() {
        return status;
    }

    /** It lasts so long that another would be too early. @param renew months before the end in which it is renewed */
    boolean isFresh(LocalDate day, Rule renew) {
        return day.isBefore(validUntil.minusMonths(renew.asInt()));
    }

    String officialId() {
        return officialId;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    String unit() {
        return unit;
    }

    int hours() {
        return hours;
    }

    String issuedBy() {
        return issuedBy;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    String reason() {
        return reason;
    }
}
