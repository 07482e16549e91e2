package org.linli.procurement.oversight.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Owned;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Text;

/** What comes in and goes out. */
interface ReportApi {

    @Schema(description = "反映购买主体 What an agency reports of the purchaser of its contract")
    record NewReport(@NotNull UUID contractId, @NotNull ReportKind kind,
            @NotBlank @Text(max = 4000) String account) implements Owned.About {

        @Override
        public UUID about() {
            return contractId;
        }
    }

    @Schema(description = "购买主体的答复 What the purchaser answers")
    record ReportAnswer(@NotBlank @Text(max = 4000) String text) {
    }

    /** @param late answered after its term */
    @Schema(description = "对购买主体的反映 A report, for its two sides, the association and the auditor")
    record ReportView(UUID id, UUID contractId, UUID agencyId, String purchaserId, ReportKind kind, ReportStatus status,
            String account, LocalDate filedOn, Deadline answerUntil, @Nullable String answer,
            @Nullable LocalDate answeredOn, boolean late, List<String> allowedActions) {

        static ReportView of(PurchaserReport report, List<String> allowed) {
            return new ReportView(report.id(), report.contractId(), report.agencyId(), report.purchaserId(),
                    report.kind(), report.status(), report.account(), report.filedOn(), report.answerUntil(),
                    report.answer().orElse(null), report.answeredOn().orElse(null), report.isLate(), allowed);
        }
    }

    /** @param overdue not answered and past the term */
    @Schema(description = "反映件数 How many reports of a kind, and how they were answered")
    record ReportCount(ReportKind kind, int filed, int answered, int late, int overdue) {
    }
}
