package org.linli.registry.annualreport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.registry.agency.RegisteredAgencyReader;
import org.linli.registry.standing.AbnormalEntryProposal;
import org.linli.registry.standing.Impartiality;

/** One transaction per step of an annual report; what it asks of the abnormal list is one with it. */
@ApplicationScoped
class AnnualReportService {

    private final AnnualReports reports;
    private final ReportDuties duties;
    private final Commands commands;
    private final Journal journal;
    private final RegisteredAgencyReader agencies;
    private final SimplifiedReports simplified;
    private final AbnormalEntryProposal entries;
    private final Impartiality impartiality;
    private final Today today;

    AnnualReportService(AnnualReports reports, ReportDuties duties, Commands commands, Journal journal,
            RegisteredAgencyReader agencies, SimplifiedReports simplified, AbnormalEntryProposal entries,
            Impartiality impartiality, Today today) {
        this.reports = reports;
        this.duties = duties;
        this.commands = commands;
        this.journal = journal;
        this.agencies = agencies;
        this.simplified = simplified;
        this.entries = entries;
        this.impartiality = impartiality;
        this.today = today;
    }

    /** The clock's: an agency that has closed owes nothing any more. */
    void open(UUID agencyId) {
        var duty = duties.findById(agencyId);
        var agency = agencies.get(agencyId);
        if (agency.isClosed()) {
            duty.end();
            return;
        }
        var report = AnnualReport.open(Ids.next(), agencyId, duty.year(),
                simplified.isGranted(agencyId, LocalDate.of(duty.year(), 12, 31)),
                ReportTerms.of(duty.year(), today.day()));
        reports.persist(report);
        journal.append(report.opened());
        duty.next();
    }

    void fellDue(UUID id) {
        var report = reports.get(id);
        if (agencies.get(report.agencyId()).isClosed()) {
            report.end();
            return;
        }
        report.fallDue(today.day()).ifPresent(journal::append);
    }

    @Transactional
    AnnualReport handOver(UUID id, LocalDate on) {
        return commands.giveAll(reports.locked(id), AnnualReportCommand.HAND_OVER,
                Commands.silently(report -> report.handOver(on, today.date())));
    }

    @Transactional
    AnnualReport file(UUID id, ReportContent content) {
        var day = today.day();
        return commands.give(reports.locked(id), AnnualReportCommand.FILE,
                report -> report.file(content, day, day.rule("O12-REGISTER")));
    }

    @Transactional
    AnnualReport returnFor(UUID id, @Nullable String ifMatch, String reason) {
        return decide(id, ifMatch, AnnualReportCommand.RETURN,
                (report, day) -> List.of(report.returnFor(reason, day.until("O12-CORRECT"))));
    }

    @Transactional
    AnnualReport review(UUID id, @Nullable String ifMatch, Conclusion conclusion, String reasons, Actor officer) {
        return decide(id, ifMatch, AnnualReportCommand.REVIEW, (report, day) -> {
            report.review(conclusion, reasons, officer, day.until("STEP-CONFIRM"));
            return List.of();
        });
    }

    @Transactional
    AnnualReport accept(UUID id, @Nullable String ifMatch, Actor officer) {
        return decide(id, ifMatch, AnnualReportCommand.ACCEPT, (report, day) -> {
            var accepted = report.accept(officer, day.date(), day.rule("SEPARATION"));
            report.listingId().ifPresent(entry -> entries.cured(entry, "O12 " + report.year(), officer));
            return List.of(accepted);
        });
    }

    @Transactional
    AnnualReport rejectReview(UUID id, @Nullable String ifMatch) {
        return decide(id, ifMatch, AnnualReportCommand.REJECT_REVIEW, (report, day) -> {
            report.rejectReview(day);
            return List.of();
        });
    }

    @Transactional
    AnnualReport explain(UUID id, String why) {
        return commands.giveAll(reports.locked(id), AnnualReportCommand.EXPLAIN,
                Commands.silently(report -> report.explain(why, today.day())));
    }

    @Transactional
    AnnualReport seekListing(UUID id, @Nullable String ifMatch, String facts, Actor officer) {
        return decide(id, ifMatch, AnnualReportCommand.SEEK_LISTING, (report, day) -> List
                .of(report.seekListing(entries.proposeForReport(report.agencyId(), facts, officer), day)));
    }

    /** What an officer does with a report, never that of the own agency. */
    private AnnualReport decide(UUID id, @Nullable String ifMatch, AnnualReportCommand command, Step step) {
        var day = today.day();
        Function<AnnualReport, List<? extends DomainEvent>> work = report -> {
            impartiality.require(report.agencyId());
            return step.take(report, day);
        };
        return commands.decideAll(reports.locked(id), ifMatch, command, work);
    }

    @FunctionalInterface
    private interface Step {

        List<? extends DomainEvent> take(AnnualReport report, BusinessDay day);
    }
}
