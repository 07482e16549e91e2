package org.linli.procurement.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** One method per command. */
@ApplicationScoped
class ReportService {

    private final Reports reports;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ReportService(Reports reports, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.reports = reports;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    PurchaserReport file(PurchaserReport.Sides sides, ReportKind kind, String account) {
        var until = calendars.current().deadline(today(), rules.get("HP2", today()));
        var report = PurchaserReport.file(Ids.next(), sides, kind, account, today(), until);
        reports.persist(report);
        journal.append(report.filed());
        reports.flush();
        return report;
    }

    @Transactional
    PurchaserReport answer(UUID id, @Nullable String ifMatch, String words) {
        var report = reports.locked(id);
        Answers.requireMatch(ifMatch, report.version());
        journal.append(report.answer(words, today()));
        reports.flush();
        return report;
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
