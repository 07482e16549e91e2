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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
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
    private @Nullable LocalDate validUntil;
    @Enumerated(EnumType.STRING)
    private CertificateStatus status = CertificateStatus.PENDING;
    private boolean reminded;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected Certificate() {
    }

    static Certificate record(UUID id, UUID workerId, CertificateKind kind, String number, LocalDate issuedOn) {
        var certificate = new Certificate();
        certificate.id = id;
        certificate.workerId = workerId;
        certificate.kind = kind;
        certificate.number = number;
        certificate.issuedOn = issuedOn;
        return certificate;
    }

    CertificateEvent.Recorded recorded() {
        return new CertificateEvent.Recorded(workerId, id, kind);
    }

    /** @param period T04; {@code reminder} how long before the end the worker is reminded */
    CertificateEvent.Verified verify(LocalDate on, Rule period, Rule reminder) {
        require(CertificateCommand.VERIFY);
        validUntil = on.plusMonths(period.asInt());
        nextCheckAt = startOf(validUntil.minusMonths(reminder.asInt()));
        moveTo(CertificateStatus.ACTIVE);
        return new CertificateEvent.Verified(workerId, id, kind, validUntil);
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
        nextCheckAt = null;
        return changed(CertificateStatus.REVOKED, reason);
    }

    CertificateEvent.Changed annul(String reason) {
        require(CertificateCommand.ANNUL);
        nextCheckAt = null;
        return changed(CertificateStatus.ISSUED_IN_ERROR, reason);
    }

    CertificateEvent.Changed expire() {
        require(CertificateCommand.EXPIRE);
        nextCheckAt = null;
        return changed(CertificateStatus.EXPIRED, "T04");
    }

    /** What the clock makes of it: the reminder, then the end; both when both were missed. */
    List<CertificateEvent> tick(LocalDate today) {
        require(CertificateCommand.EXPIRE);
        var said = new ArrayList<CertificateEvent>();
        var last = Objects.requireNonNull(validUntil);
        if (!reminded) {
            reminded = true;
            nextCheckAt = startOf(last.plusDays(1));
            said.add(new CertificateEvent.Expiring(workerId, id, last));
        }
        if (today.isAfter(last)) {
            said.add(expire());
        }
        return said;
    }

    private CertificateEvent.Changed changed(CertificateStatus next, String reason) {
        moveTo(next);
        return new CertificateEvent.Changed(workerId, id, next, reason);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Deadline.ZONE).toInstant();
    }

    private void moveTo(CertificateStatus next) {
        status = status.to(next);
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

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }
}
