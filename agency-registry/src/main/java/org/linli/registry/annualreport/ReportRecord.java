package org.linli.registry.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others ask of an agency's annual reports. */
@ApplicationScoped
public class ReportRecord {

    /**
     * @param owed a duty of that year stands
     * @param conclusion none before two officers have agreed on one
     */
    public record Year(int year, boolean owed, @Nullable Conclusion conclusion) {
    }

    private final AnnualReports reports;

    ReportRecord(AnnualReports reports) {
        this.reports = reports;
    }

    /** Of the last year whose report had to be with the register by that day. */
    public Year lastDue(Collection<UUID> agencies, LocalDate day) {
        var last = day.getYear() - 1;
        var owed = reports.ofYear(agencies, last);
        var waits = !owed.isEmpty() && owed.stream().noneMatch(report -> report.duty().acceptedOn() != null)
                && owed.stream().noneMatch(report -> day.isAfter(report.duty().registerDue()));
        return of(agencies, waits ? last - 1 : last);
    }

    /**
     * One year as the public reads it.
     *
     * @param serviceHours given to residents
     */
    public record Published(int year, Conclusion conclusion, int staff, int certified, int projects, int serviceHours) {
    }

    /** Those that were accepted by that day, the latest first, ten at most. */
    public List<Published> accepted(UUID agencyId, LocalDate day) {
        return reports.find("agencyId = ?1 and acceptedOn <= ?2 order by year desc", agencyId, day).range(0, 9).list()
                .stream().map(ReportRecord::published).toList();
    }

    private static Published published(AnnualReport report) {
        var content = report.content().orElseThrow();
        return new Published(report.year(), report.check().orElseThrow().conclusion(), content.staff(),
                content.certified(), content.projects(), content.serviceHours());
    }

    public Year of(Collection<UUID> agencies, int year) {
        List<AnnualReport> found = reports.ofYear(agencies, year).stream()
                .filter(report -> report.status() != AnnualReportStatus.VOID).toList();
        return new Year(year, !found.isEmpty(),
                found.stream().filter(report -> report.status() == AnnualReportStatus.ACCEPTED)
                        .flatMap(report -> report.check().stream()).map(ReportCheck::conclusion).findFirst()
                        .orElse(null));
    }
}
