package org.linli.procurement.oversight.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.TransitionMatrix;
import org.linli.platform.time.Deadline;

class PurchaserReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate TERM = TODAY.plusDays(14);

    private static PurchaserReport filed() {
        return PurchaserReport.file(Ids.next(), new PurchaserReport.Sides(Ids.next(), Ids.next(), "440105005"),
                ReportKind.UNPAID_WORK, "a", TODAY, new Deadline(TERM, "HP2", "b", false));
    }

    private static PurchaserReport overdue() {
        var report = filed();
        report.miss();
        return report;
    }

    private static PurchaserReport answered() {
        var report = filed();
        report.answer("a", TODAY);
        return report;
    }

    @Test
    void acceptsExactlyWhatTheTableSays() {
        var reach = new EnumMap<ReportStatus, Supplier<PurchaserReport>>(ReportStatus.class);
        reach.put(ReportStatus.FILED, PurchaserReportTest::filed);
        reach.put(ReportStatus.OVERDUE, PurchaserReportTest::overdue);
        reach.put(ReportStatus.ANSWERED, PurchaserReportTest::answered);
        var commands = new EnumMap<ReportCommand, Consumer<PurchaserReport>>(ReportCommand.class);
        commands.put(ReportCommand.ANSWER, report -> report.answer("a", TODAY));
        commands.put(ReportCommand.MISS, PurchaserReport::miss);
        var table = new EnumMap<ReportStatus, Set<ReportCommand>>(ReportStatus.class);
        table.put(ReportStatus.FILED, EnumSet.of(ReportCommand.ANSWER, ReportCommand.MISS));
        table.put(ReportStatus.OVERDUE, EnumSet.of(ReportCommand.ANSWER));
        table.put(ReportStatus.ANSWERED, Set.of());
        TransitionMatrix.check(ReportStatus.class, ReportCommand.class, reach, commands, table,
                PurchaserReport::status);
    }

    @Test
    void aLateAnswerIsAnAnswerAndCountsAsLate() {
        var report = overdue();
        assertThat(report.answer("a", TERM.plusDays(1))).isInstanceOfSatisfying(ReportEvent.Answered.class,
                answered -> assertThat(answered.late()).isTrue());
        assertThat(filed().answer("a", TERM)).isInstanceOfSatisfying(ReportEvent.Answered.class,
                answered -> assertThat(answered.late()).isFalse());
    }
}
