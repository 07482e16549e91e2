package org.linli.registry.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.etag;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.Register;

/** The year of a report, from its first day to what becomes of it, with what is told of it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class AnnualReportCaseTest {

    private static List<String> facts(OwedReport report) {
        return JournalRows.typesOf(report.path.substring(report.path.lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.annual-report\\.|\\.v1", "")).toList();
    }

    private static int rule(String id) {
        return RuleBook.shipped().get(id, Time.today()).asInt();
    }

    @Test
    void everyAgencyOwesAReportForEveryYearAndIsRemindedOfItsTwoDays() {
        var report = OwedReport.due();
        var end = LocalDate.of(report.year, 12, 31);
        var supervisorDue = Time.workdayFrom(end.plusMonths(rule("O12-SUPERVISOR")));
        var registerDue = Time.workdayFrom(end.plusMonths(rule("O12-REGISTER")));
        get(LIN, report.path).body("status", equalTo("DUE")).body("supervisorDue", equalTo(supervisorDue.toString()))
                .body("registerDue", equalTo(registerDue.toString())).body("missingPapers", hasSize(3));
        Time.to(supervisorDue.minusDays(rule("O12-REMIND")));
        assertThat(facts(report)).containsExactly("opened", "reminded");
        Time.to(registerDue.minusDays(rule("O12-REMIND")));
        Time.sweep();
        assertThat(facts(report)).containsExactly("opened", "reminded", "reminded");
        Time.to(LocalDate.of(report.year + 2, 1, 1));
        get(report.register.director, "/annual-reports").body("items.year",
                equalTo(List.of(report.year + 1, report.year)));
    }

    @Test
    void whoHandedItOverIsNotRemindedOfTheSupervisor() {
        var report = OwedReport.due().handedOver();
        Time.to(day(get(LIN, report.path), "supervisorDue"));
        assertThat(facts(report)).containsExactly("opened");
        get(LIN, report.path).body("handedOverOn", equalTo(LocalDate.of(report.year + 1, 1, 1).toString()));
    }

    @Test
    void aReportGoesToTheSupervisingUnitFirstAndIsWhole() {
        var report = OwedReport.due();
        var director = report.register.director;
        post(director, report.path + "/file", null, OwedReport.filing()).statusCode(422)
                .body("type", equalTo("urn:linli:problem:annual-report.not-handed-over"))
                .body("rule", equalTo("O12-REGISTER"));
        post(report.register.clerk, report.path + "/hand-over", null, "{\"on\":\"" + Time.today().plusDays(1) + "\"}")
                .statusCode(400).body("errors[0].field", equalTo("on"));
        report.handedOver();
        post(director, report.path + "/file", null, OwedReport.filing().replace("FINANCIAL_AUDIT", "WORK_REPORT"))
                .statusCode(422).body("errors[0].field", equalTo("papers"));
        post(director, report.path + "/file", null, OwedReport.filing().replace("\"certified\":8", "\"certified\":13"))
                .statusCode(400).body("errors[0].field", equalTo("certified"));
        post(director, report.path + "/file", null, OwedReport.filing().replace("700000.00", "900000.01"))
                .statusCode(400).body("errors[0].field", equalTo("income"));
        post(director, report.path + "/file", null, OwedReport.filing()).statusCode(200)
                .body("status", equalTo("FILED")).body("late", equalTo(false)).body("missingPapers", hasSize(0));
    }

    @Test
    void twoOfficersAcceptAReportAndEverybodyReadsHowTheAgencyGrows() {
        var report = OwedReport.due().reviewed(OwedReport.PASSED);
        get(LIN, report.path).body("allowedActions", not(hasItem("acceptAnnualReport")));
        post(LIN, report.path + "/accept", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        var person = UUID.randomUUID();
        var first = Tokens.of("officer-a", "registry-officer").person(person).bearer();
        var second = Tokens.of("officer-b", "registry-officer").person(person).bearer();
        then(report.path, CHEN, "/reject-review", null, first, "/review", OwedReport.PASSED);
        post(second, report.path + "/accept", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        given().get("/api/v1/agencies/" + report.register.agency + "/annual-reports").then().statusCode(200)
                .body("items", hasSize(0));
        then(report.path, CHEN, "/accept", null);
        given().get("/api/v1/agencies/" + report.register.agency + "/annual-reports").then().statusCode(200)
                .body("items.year", equalTo(List.of(report.year))).body("items[0].conclusion", equalTo("PASSED"))
                .body("items[0].staff", equalTo(12)).body("items[0].income.amount", equalTo("900000.00"));
        assertThat(facts(report)).containsExactly("opened", "filed", "accepted");
    }

    @Test
    void nobodyChecksTheReportOfTheirOwnAgency() {
        var report = OwedReport.due().filed();
        var both = Tokens.of("officer-both", "registry-officer").agency(report.register.agency).bearer();
        post(both, report.path + "/review", "*", OwedReport.PASSED).statusCode(422).body("type",
                equalTo("urn:linli:problem:separation.own-agency"));
    }

    @Test
    void aConclusionThatNobodyAcceptsFallsAndTheReportIsCheckedAnew() {
        var report = OwedReport.due().reviewed(OwedReport.PASSED);
        Time.past(Time.workday(rule("STEP-CONFIRM")));
        get(LIN, report.path).body("status", equalTo("FILED")).body("conclusion", nullValue());
    }

    @Test
    void whatIsReturnedIsCorrectedInItsTermAlsoAfterTheLastDay() {
        var report = OwedReport.due();
        Time.to(day(get(LIN, report.path), "registerDue"));
        report.filed();
        then(report.path, LIN, "/return", OwedReport.WORDS);
        var correctBy = day(get(LIN, report.path), "correctBy");
        assertThat(correctBy).isAfter(day(get(LIN, report.path), "registerDue"));
        Time.to(correctBy);
        then(report.path, report.register.director, "/file", OwedReport.filing());
        get(LIN, report.path).body("status", equalTo("FILED")).body("late", equalTo(false));
        then(report.path, LIN, "/return", OwedReport.WORDS);
        Time.past(day(get(LIN, report.path), "correctBy"));
        get(LIN, report.path).body("status", equalTo("OVERDUE"));
    }

    @Test
    void whoIsLateIsHeardBeforeThePanelPutsThemOnTheAbnormalList() {
        var report = OwedReport.due().overdue();
        get(LIN, report.path).body("status", equalTo("OVERDUE"));
        post(LIN, report.path + "/seek-listing", "*", OwedReport.WORDS).statusCode(409);
        Time.past(day(get(LIN, report.path), "answerUntil"));
        get(LIN, report.path).body("status", equalTo("HEARD"));
        then(report.path, LIN, "/seek-listing", OwedReport.WORDS);
        var entry = "/listings/" + get(LIN, report.path).extract().path("listingId");
        get(LIN, entry).body("status", equalTo("PROPOSED")).body("ground", equalTo("ANNUAL_REPORT"));
        post(WU, entry + "/confirm", etag(get(WU, entry)), null).statusCode(200);
        given().get("/api/v1/agencies/" + report.register.agency + "/standing").then().body("lists.ground",
                equalTo(List.of("ANNUAL_REPORT")));
        report.accepted(OwedReport.PASSED);
        get(LIN, report.path).body("late", equalTo(true)).body("status", equalTo("ACCEPTED"));
        get(LIN, entry).body("status", equalTo("CURED"));
        Time.past(day(get(LIN, entry), "removeBy"));
        get(LIN, entry).body("status", equalTo("REMOVED"));
        assertThat(facts(report)).containsExactly("opened", "reminded", "reminded", "overdue", "listing-sought",
                "filed", "accepted");
        assertThat(report.register.facts()).containsExactly("listed", "delisted");
    }

    @Test
    void whatNobodyChecksAsksForOrFilesIsSaidAtTheEndOfEveryTerm() {
        var filed = OwedReport.due().filed();
        Time.past(Time.workday(rule("O12-REVIEW")));
        Time.past(Time.workday(rule("O12-REVIEW")));
        then(filed.path, LIN, "/review", OwedReport.PASSED, CHEN, "/reject-review", null);
        Time.past(Time.workday(rule("O12-REVIEW")));
        assertThat(facts(filed)).containsExactly("opened", "filed", "step-overdue", "step-overdue", "step-overdue");
        var missing = OwedReport.due().heard();
        Time.past(Time.workday(rule("O12-SEEK")));
        then(missing.path, LIN, "/seek-listing", OwedReport.WORDS);
        Time.past(Time.workdayFrom(Time.today().plusMonths(rule("O12-MISSING"))));
        Time.past(Time.workdayFrom(Time.today().plusMonths(rule("O12-MISSING"))));
        assertThat(facts(missing)).endsWith("overdue", "step-overdue", "listing-sought", "step-overdue",
                "step-overdue");
    }

    @Test
    void anAgencyThatHasClosedOwesNothingMore() {
        var report = OwedReport.due();
        report.register.closed();
        Time.to(day(get(LIN, report.path), "registerDue"));
        get(LIN, report.path).body("status", equalTo("VOID"));
        Time.to(LocalDate.of(report.year + 2, 1, 1));
        get(LIN, "/annual-reports?agencyId=" + report.register.agency).body("items", hasSize(1));
    }

    @Test
    void anAgencyReadsItsOwnReportsAndNoOthers() {
        var report = OwedReport.due();
        var other = Register.registered();
        get(other.director, report.path).statusCode(403);
        post(other.director, report.path + "/explain", null, OwedReport.WORDS).statusCode(403);
    }
}
