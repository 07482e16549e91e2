package org.linli.registry.annualreport;

import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.registry.Register;

/** Every command on an annual report in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class AnnualReportDoorsTest {

    private static OwedReport returned() {
        var report = OwedReport.due().filed();
        then(report.path, LIN, "/return", OwedReport.WORDS);
        return report;
    }

    private static OwedReport ended() {
        var report = OwedReport.due();
        report.register.closed();
        Time.to(Register.day(Register.get(LIN, report.path), "registerDue"));
        return report;
    }

    @Test
    void everyDoorOfAnAnnualReport() {
        Doors.of(AnnualReportStatus.class, AnnualReportCommand.class, (OwedReport report) -> report.path)
                .reach(AnnualReportStatus.DUE, () -> OwedReport.due().handedOver())
                .reach(AnnualReportStatus.FILED, () -> OwedReport.due().filed())
                .reach(AnnualReportStatus.RETURNED, AnnualReportDoorsTest::returned)
                .reach(AnnualReportStatus.REVIEWED, () -> OwedReport.due().reviewed(OwedReport.PASSED))
                .reach(AnnualReportStatus.ACCEPTED, () -> OwedReport.due().accepted(OwedReport.PASSED))
                .reach(AnnualReportStatus.OVERDUE, () -> OwedReport.due().handedOver().overdue())
                .reach(AnnualReportStatus.HEARD, () -> OwedReport.due().handedOver().heard())
                .reach(AnnualReportStatus.LISTING_SOUGHT, () -> OwedReport.due().handedOver().listingSought())
                .reach(AnnualReportStatus.VOID, AnnualReportDoorsTest::ended)
                .door(AnnualReportCommand.HAND_OVER, report -> report.register.clerk, "/hand-over",
                        report -> "{\"on\":\"2026-01-05\"}")
                .door(AnnualReportCommand.FILE, report -> report.register.director, "/file",
                        report -> OwedReport.filing())
                .door(AnnualReportCommand.RETURN, report -> LIN, "/return", report -> OwedReport.WORDS)
                .door(AnnualReportCommand.REVIEW, report -> LIN, "/review", report -> OwedReport.PASSED)
                .door(AnnualReportCommand.ACCEPT, report -> CHEN, "/accept")
                .door(AnnualReportCommand.REJECT_REVIEW, report -> CHEN, "/reject-review")
                .door(AnnualReportCommand.EXPLAIN, report -> report.register.director, "/explain",
                        report -> OwedReport.WORDS)
                .door(AnnualReportCommand.SEEK_LISTING, report -> LIN, "/seek-listing", report -> OwedReport.WORDS)
                .check();
    }
}
