package org.linli.registry.annualreport;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What happens to one year's report of one agency. */
sealed interface AnnualReportEvent extends DomainEvent {

    UUID reportId();

    @Override
    default String key() {
        return reportId().toString();
    }

    /** To whom a report goes. */
    enum Reader {
        SUPERVISOR, REGISTER
    }

    @Fact(topic = "linli.annual-reports", type = "linli.registry.annual-report.opened.v1")
    record Opened(UUID reportId, UUID agencyId, int year, LocalDate supervisorDue, LocalDate registerDue,
            boolean simplified) implements AnnualReportEvent {
    }

    @Fact(topic = "linli.annual-reports", type = "linli.registry.annual-report.reminded.v1")
    record Reminded(UUID reportId, UUID agencyId, int year, Reader to, LocalDate dueOn) implements AnnualReportEvent {
    }

    @Fact(topic = "linli.annual-reports", type = "linli.registry.annual-report.filed.v1")
    record Filed(UUID reportId, UUID agencyId, int year, boolean late) implements AnnualReportEvent {
    }

    @Fact(topic = "linli.annual-reports", type = "linli.registry.annual-report.returned.v1")
    record Returned(UUID reportId, UUID agencyId, int year, LocalDate correctBy) implements AnnualReportEvent {
    }

    @Fact(topic = "linli.annual-reports", type = "linli.registry.annual-report.accepted.v1")
    record Accepted(UUID reportId, UUID agencyId, int year, Conclusion conclusion, boolean late, int staff,
            int certified, Money income, Money governmentIncome, int projects,
            int serviceHours) implements AnnualReportEvent {
    }

    /** The agency is heard until that day, before anything follows. */
    @Fact(topic = "linli.annual-reports", type = "linli.registry.annual-report.overdue.v1")
    record Overdue(UUID reportId, UUID agencyId, int year, LocalDate dueOn,
            LocalDate answerUntil) implements AnnualReportEvent {
    }

    /** Nobody has checked it, asked for the list, or filed it at last; said at the end of every term. */
    @Fact(topic = "linli.annual-reports", type = "linli.registry.annual-report.step-overdue.v1")
    record StepOverdue(UUID reportId, UUID agencyId, int year, AnnualReportStatus status,
            LocalDate dueOn) implements AnnualReportEvent {
    }

    @Fact(topic = "linli.annual-reports", type = "linli.registry.annual-report.listing-sought.v1")
    record ListingSought(UUID reportId, UUID agencyId, int year, UUID listingId) implements AnnualReportEvent {
    }
}
