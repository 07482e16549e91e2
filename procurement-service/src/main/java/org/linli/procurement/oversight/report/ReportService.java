package org.linli.procurement.oversight.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;

/** One method per command. */
@ApplicationScoped
class ReportService {

    private final Reports reports;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    ReportService(Reports reports, Commands commands, Journal journal, Today today) {
        this.reports = reports;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    PurchaserReport file(PurchaserReport.Sides sides, ReportKind kind, String account) {
        var day = today.day();
        var report = PurchaserReport.file(Ids.next(), sides, kind, account, day.date(), day.until("HP2"));
        reports.persistAndFlush(report);
        journal.append(report.filed());
        return report;
    }

    @Transactional
    PurchaserReport answer(UUID id, @Nullable String ifMatch, String words) {
        return commands.decide(reports.locked(id), ifMatch, ReportCommand.ANSWER,
                report -> report.answer(words, today.date()));
    }
}
