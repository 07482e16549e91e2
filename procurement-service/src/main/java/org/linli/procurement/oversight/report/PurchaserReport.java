package org.linli.procurement.oversight.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Aggregate;
import org.linli.platform.identity.Owner;
import org.linli.platform.time.Deadline;

/** One report of an agency against the purchaser of its contract. Aggregate root. */
@Entity
class PurchaserReport implements Aggregate<ReportCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private UUID contractId;
    private UUID agencyId;
    private String purchaserId;
    @Enumerated(EnumType.STRING)
    private ReportKind kind;
    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.FILED;
    private String account;
    private LocalDate filedOn;
    @JdbcTypeCode(SqlTypes.JSON)
    private Deadline answerUntil;
    private @Nullable String answer;
    private @Nullable LocalDate answeredOn;
    private @Nullable Instant nextCheckAt;

    protected PurchaserReport() {
    }

    /** Whom it is about and who says it. */
    record Sides(UUID contractId, UUID agencyId, String purchaserId) {
    }

    static PurchaserReport file(UUID id, Sides sides, ReportKind kind, String account, LocalDate on,
            Deadline answerUntil) {
        var report = new PurchaserReport();
        report.id = id;
        report.contractId = sides.contractId();
        report.agencyId = sides.agencyId();
        report.purchaserId = sides.purchaserId();
        report.kind = kind;
        report.account = account;
        report.filedOn = on;
        report.answerUntil = answerUntil;
        report.nextCheckAt = answerUntil.passesAt();
        return report;
    }

    ReportEvent filed() {
        return new ReportEvent.Filed(id, purchaserId, kind, filedOn, answerUntil.lastDay());
    }

    ReportEvent answer(String words, LocalDate today) {
        require(ReportCommand.ANSWER);
        answer = words;
        answeredOn = today;
        nextCheckAt = null;
        moveTo(ReportStatus.ANSWERED);
        return new ReportEvent.Answered(id, purchaserId, kind, today, isLate());
    }

    /** The term passed in silence; said once. */
    ReportEvent miss() {
        require(ReportCommand.MISS);
        nextCheckAt = null;
        moveTo(ReportStatus.OVERDUE);
        return new ReportEvent.Overdue(id, purchaserId, kind, answerUntil.lastDay());
    }

    boolean isLate() {
        return answeredOn != null && answeredOn.isAfter(answerUntil.lastDay());
    }

    private void moveTo(ReportStatus next) {
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
    public Owner owner() {
        return Owner.agency(agencyId).and(Owner.unit(purchaserId));
    }

    UUID contractId() {
        return contractId;
    }

    UUID agencyId() {
        return agencyId;
    }

    String purchaserId() {
        return purchaserId;
    }

    ReportKind kind() {
        return kind;
    }

    @Override
    public ReportStatus status() {
        return status;
    }

    String account() {
        return account;
    }

    LocalDate filedOn() {
        return filedOn;
    }

    Deadline answerUntil() {
        return answerUntil;
    }

    Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }
}
