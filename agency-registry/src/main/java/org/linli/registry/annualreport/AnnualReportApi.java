package org.linli.registry.annualreport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.web.Text;

/** What clients send and read about annual reports. */
final class AnnualReportApi {

    private static final int MOST_PEOPLE = 100_000;

    private AnnualReportApi() {
    }

    /** @param on when the supervising unit had it */
    record HandOver(@NotNull LocalDate on) {
    }

    record FiledPaper(@NotNull ReportPaper.PaperKind kind, @NotBlank @Text(max = 200) String name,
            @Positive @Max(50_000_000) long size, @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {
    }

    /** @param governmentIncome part of the income */
    record Filing(@Min(0) @Max(MOST_PEOPLE) int staff, @Min(0) @Max(MOST_PEOPLE) int certified, @NotNull Money income,
            @NotNull Money governmentIncome, @NotNull Money expenses, @Min(0) @Max(MOST_PEOPLE) int projects,
            @Min(0) @Max(100_000_000) int serviceHours,
            @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid FiledPaper> papers) {

        ReportContent content() {
            return new ReportContent(staff, certified, income, governmentIncome, expenses, projects, serviceHours,
                    papers.stream()
                            .map(paper -> new ReportPaper(paper.kind(), paper.name(), paper.size(), paper.sha256()))
                            .toList());
        }
    }

    record ReportCheckBody(@NotNull Conclusion conclusion, @NotBlank @Text(max = 4000) String reasons) {
    }

    record ReportWords(@NotBlank @Text(max = 4000) String reason) {
    }

    /** @param missingPapers what a filing still needs; empty once it is filed */
    record AnnualReportView(UUID id, long version, UUID agencyId, int year, AnnualReportStatus status,
            boolean simplified, LocalDate supervisorDue, LocalDate registerDue, @Nullable LocalDate handedOverOn,
            @Nullable LocalDate filedOn, boolean late, @Nullable ReportContent content,
            Set<ReportPaper.PaperKind> missingPapers, @Nullable String returnReason, @Nullable LocalDate correctBy,
            @Nullable Conclusion conclusion, @Nullable String conclusionReasons, @Nullable String reviewedBy,
            @Nullable String acceptedBy, @Nullable LocalDate acceptedOn, @Nullable LocalDate answerUntil,
            @Nullable String explanation, @Nullable UUID listingId, List<String> allowedActions) {

        static AnnualReportView of(AnnualReport report, List<String> allowedActions) {
            var duty = report.duty();
            var content = report.content().orElse(null);
            var check = report.check().orElse(null);
            var papers = content == null ? List.<ReportPaper>of() : content.papers();
            return new AnnualReportView(report.id(), report.version(), report.agencyId(), report.year(),
                    report.status(), report.simplified(), duty.supervisorDue(), duty.registerDue(), duty.handedOverOn(),
                    duty.filedOn(), duty.late(), content, ReportPaper.missingFrom(papers, report.simplified()),
                    duty.returnReason(), duty.correctBy(), check == null ? null : check.conclusion(),
                    check == null ? null : check.reasons(), check == null ? null : check.reviewedBy(),
                    check == null ? null : check.acceptedBy(), duty.acceptedOn(), duty.answerUntil(),
                    duty.explanation(), report.listingId().orElse(null), allowedActions);
        }
    }

    /** One year of an agency as the public reads it: how it grows. */
    record PublishedReport(UUID id, int year, Conclusion conclusion, boolean late, int staff, int certified,
            Money income, Money governmentIncome, int projects, int serviceHours) {

        static PublishedReport of(AnnualReport report) {
            var content = report.content().orElseThrow();
            return new PublishedReport(report.id(), report.year(), report.check().orElseThrow().conclusion(),
                    report.duty().late(), content.staff(), content.certified(), content.income(),
                    content.governmentIncome(), content.projects(), content.serviceHours());
        }
    }
}
