package org.linli.workforce.structure;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
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
import org.linli.workforce.structure.StructureReportStatus.ReportCommand;

/** The workforce of the district in one year: drawn up by one person, published by another, and never changed since. */
@Entity
class StructureReport implements Aggregate<ReportCommand> {

    @Id
    private UUID id;
    @Version
    private long version;
    private int reportYear;
    @Enumerated(EnumType.STRING)
    private StructureReportStatus status = StructureReportStatus.DRAFTED;
    @JdbcTypeCode(SqlTypes.JSON)
    private Figures figures;
    @JdbcTypeCode(SqlTypes.JSON)
    private Handlers drafters;
    private String draftedBy;
    private LocalDate publishBy;
    private @Nullable String publishedBy;
    private @Nullable LocalDate endedOn;
    private @Nullable Instant nextCheckAt;

    @SuppressWarnings("NullAway")
    protected StructureReport() {
    }

    static StructureReport draft(UUID id, Figures figures, Actor by, BusinessDay day) {
        var report = new StructureReport();
        report.id = id;
        report.reportYear = day.date().getYear();
        report.figures = figures;
        report.drafters = Handlers.of(by);
        report.draftedBy = by.id();
        report.publishBy = day.until("STRUCTURE-PUBLISH").lastDay();
        report.nextCheckAt = report.publishBy.plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
        return report;
    }

    StructureReportEvent.Drafted drafted() {
        return new StructureReportEvent.Drafted(id, reportYear, publishBy);
    }

    /** @throws RuleRefused by who drew it up */
    StructureReportEvent.Published publish(Actor by, LocalDate on, Rule separation) {
        require(ReportCommand.PUBLISH);
        if (drafters.include(by)) {
            throw new RuleRefused(StructureReportProblem.SAME_PERSON, separation, "actor", by.id());
        }
        publishedBy = by.id();
        over(StructureReportStatus.PUBLISHED, on);
        return new StructureReportEvent.Published(id, reportYear, figures.stage(), figures.pairs().people(),
                figures.pairs().supervisors(), figures.ahead().getFirst().gap());
    }

    StructureReportEvent.Dropped drop(LocalDate on) {
        require(ReportCommand.DROP);
        return dropped(on);
    }

    StructureReportEvent.Dropped lapse(LocalDate on) {
        require(ReportCommand.LAPSE);
        return dropped(on);
    }

    private StructureReportEvent.Dropped dropped(LocalDate on) {
        over(StructureReportStatus.DROPPED, on);
        return new StructureReportEvent.Dropped(id, reportYear, on);
    }

    private void over(StructureReportStatus next, LocalDate on) {
        endedOn = on;
        nextCheckAt = null;
        moveTo(next);
    }

    private void moveTo(StructureReportStatus next) {
        status = status.to(next);
    }

    @Override
    public Handlers firstHands(ReportCommand command) {
        return command == ReportCommand.PUBLISH ? drafters : Handlers.NONE;
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
    public StructureReportStatus status() {
        return status;
    }

    int year() {
        return reportYear;
    }

    Figures figures() {
        return figures;
    }

    String draftedBy() {
        return draftedBy;
    }

    LocalDate publishBy() {
        return publishBy;
    }

    @Nullable
    String publishedBy() {
        return publishedBy;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }
}
