package org.linli.procurement.oversight.report;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;

/** What happens to a report. Neither the words nor the agency: whoever reports is not to be punished for it. */
sealed interface ReportEvent extends DomainEvent {

    UUID reportId();

    @Override
    default String key() {
        return reportId().toString();
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.report.filed.v1")
    record Filed(UUID reportId, String purchaserId, ReportKind kind, LocalDate filedOn,
            LocalDate answerUntil) implements ReportEvent {
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.report.answered.v1")
    record Answered(UUID reportId, String purchaserId, ReportKind kind, LocalDate answeredOn,
            boolean late) implements ReportEvent {
    }

    @Fact(topic = "linli.purchasers", type = "linli.procurement.report.overdue.v1")
    record Overdue(UUID reportId, String purchaserId, ReportKind kind, LocalDate termEndedOn) implements ReportEvent {
    }
}
