package org.linli.workforce.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Conflict;
import org.linli.workforce.structure.StructureReportStatus.ReportCommand;

/** One transaction per command on a yearly report. */
@ApplicationScoped
class StructureReportService {

    private final StructureReports reports;
    private final StructurePolicy policy;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    StructureReportService(StructureReports reports, StructurePolicy policy, Commands commands, Journal journal,
            Today today) {
        this.reports = reports;
        this.policy = policy;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /** @throws Conflict (409) where this year's is drawn up or published */
    @Transactional
    StructureReport draft(Actor by) {
        var report = StructureReport.draft(Ids.next(), policy.today(), by, today.day());
        UniqueIndex.decides(() -> reports.persistAndFlush(report), Map.of("structure_report_year",
                () -> new Conflict(StructureReportProblem.DRAWN_ALREADY, String.valueOf(report.year()))));
        journal.append(report.drafted());
        return report;
    }

    @Transactional
    StructureReport publish(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.decide(reports.locked(id), ifMatch, ReportCommand.PUBLISH,
                report -> report.publish(by, today.date(), today.day().rule("CASE-SEPARATION")));
    }

    @Transactional
    StructureReport drop(UUID id, @Nullable String ifMatch) {
        return commands.decide(reports.locked(id), ifMatch, ReportCommand.DROP, report -> report.drop(today.date()));
    }

    void lapse(UUID id) {
        commands.give(reports.locked(id), ReportCommand.LAPSE, report -> report.lapse(today.date()));
    }
}
