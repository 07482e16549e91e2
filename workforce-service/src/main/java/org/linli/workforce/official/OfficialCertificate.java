package org.linli.workforce.official;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.ProblemCode;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;
import org.linli.workforce.official.OfficialStatus.OfficialCommand;

/** The purchaser certificate: who buys social services has studied them (R039). */
@Entity
class OfficialCertificate implements Aggregate<OfficialCommand> {

    static final String PURCHASER = "PURCHASER";

    enum OfficialProblem implements ProblemCode {
        TOO_FEW_HOURS, OWN_CERTIFICATE
    }

    @Id
    private UUID id;
    @Version
    private long version;
    private String officialId;
    private String unit;
    private int hours;
    private String issuedBy;
    private LocalDate validFrom;
    private LocalDate validUntil;
    private boolean expired;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected OfficialCertificate() {
    }

    /** @param validity T12; {@code minimum} hours of study; {@code separation} nobody certifies themselves */
    static OfficialCertificate issue(UUID id, String officialId, String unit, int hours, Actor trainer, LocalDate on,
            Rule validity, Rule minimum, Rule separation) {
        if (hours < minimum.asInt()) {
            throw new RuleRefused(OfficialProblem.TOO_FEW_HOURS, minimum, "hours", hours, minimum.asInt());
        }
        if (trainer.hasAccount(officialId)) {
            throw new RuleRefused(OfficialProblem.OWN_CERTIFICATE, separation, "officialId", officialId);
        }
        var certificate = new OfficialCertificate();
        certificate.id = id;
        certificate.officialId = officialId;
        certificate.unit = unit;
        certificate.hours = hours;
        certificate.issuedBy = trainer.id();
        certificate.validFrom = on;
        certificate.validUntil = on.plusMonths(validity.asInt());
        certificate.nextCheckAt = certificate.validUntil.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        return certificate;
    }

    OfficialEvent.Certified certified() {
        return new OfficialEvent.Certified(officialId, unit, PURCHASER, validUntil);
    }

    OfficialEvent.Expired expire() {
        require(OfficialCommand.EXPIRE);
        expired = true;
        nextCheckAt = null;
        return new OfficialEvent.Expired(officialId, unit, PURCHASER, validUntil, validUntil.plusDays(1));
    }

    @Override
    public OfficialStatus status() {
        return expired ? OfficialStatus.EXPIRED : OfficialStatus.VALID;
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

    boolean expired() {
        return expired;
    }
}
