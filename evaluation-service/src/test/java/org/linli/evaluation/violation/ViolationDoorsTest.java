package org.linli.evaluation.violation;

import static org.hamcrest.Matchers.equalTo;
import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.OTHER_LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Station;
import org.linli.evaluation.violation.ViolationStatus.ViolationCommand;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** Every command on a violation in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ViolationDoorsTest {

    private static final String REASON = "{\"reason\":\"r\"}";

    private record At(Station one, String path) {

        At after(String token, String below, String body) {
            post(token, path + below, body).statusCode(200);
            return this;
        }
    }

    private static At suspected() {
        var one = new Station().signed();
        return new At(one, "/violations/" + post(ANNA, "/violations", """
                {"contractId":"%s","kind":"FALSE_RECORDS","description":"visits that were not made",
                "evidence":[{"sha256":"%s","name":"sample"}]}""".formatted(one.contract, "b".repeat(64)))
                .statusCode(201).extract().<String>path("id"));
    }

    private static At notified() {
        return suspected().after(LEAD, "/notify", null);
    }

    private static At heard() {
        var at = notified();
        return at.after(at.one().director, "/answer", REASON);
    }

    private static At established(String severity, String criterion) {
        return heard().after(LEAD, "/establish", finding(severity, criterion));
    }

    private static String finding(String severity, String criterion) {
        return "{\"severity\":\"" + severity + "\",\"criteria\":[\"" + criterion + "\"],\"reason\":\"r\"}";
    }

    @Test
    @Tag("deadlines")
    void aSuspicionThatLiesInTheOfficeIsSaidAtTheEndOfEveryTerm() {
        var at = suspected();
        var id = UUID.fromString(at.path().substring(at.path().lastIndexOf('/') + 1));
        Time.past(Station.day(get(LEAD, at.path()), "stepUntil"));
        Await.until("the first alarm", () -> alarms(id) == 1);
        Time.past(Time.calendar().deadline(Time.today(), RuleBook.shipped().get("E27", Time.today())).lastDay());
        Await.until("the alarm at the end of the next term", () -> alarms(id) == 2);
        get(LEAD, at.path()).body("status", equalTo("SUSPECTED"));
    }

    private static At lapsed() {
        var at = suspected();
        Time.past(Station.day(get(LEAD, at.path()), "stepUntil"));
        for (int term = 1; term < Station.rule("E52"); term++) {
            Time.past(Time.calendar().deadline(Time.today(), RuleBook.shipped().get("E27", Time.today())).lastDay());
        }
        return at;
    }

    @Test
    @Tag("deadlines")
    void aSuspicionThatNobodyFollowsLapsesAndMayBeReportedAnew() {
        var at = lapsed();
        get(LEAD, at.path()).body("status", equalTo("LAPSED")).body("allowedActions.size()", equalTo(0));
        get(at.one().director, at.path()).statusCode(404);
        post(ANNA, "/violations", """
                {"contractId":"%s","kind":"FALSE_RECORDS","description":"again",
                "evidence":[]}""".formatted(at.one().contract)).statusCode(201);
    }

    private static long alarms(UUID violation) {
        return JournalRows.typesOf(violation).stream().filter("linli.evaluation.violation.overdue.v1"::equals).count();
    }

    @Test
    void everyDoorOfAViolation() {
        Doors.of(ViolationStatus.class, ViolationCommand.class, At::path)
                .reach(ViolationStatus.SUSPECTED, ViolationDoorsTest::suspected)
                .reach(ViolationStatus.NOTIFIED, ViolationDoorsTest::notified)
                .reach(ViolationStatus.HEARD, ViolationDoorsTest::heard)
                .reach(ViolationStatus.ESTABLISHED, () -> established("MAJOR", "REPEATED"))
                .reach(ViolationStatus.REPORTED, () -> established("SERIOUS", "FALSE_RECORDS"))
                .reach(ViolationStatus.DISMISSED, () -> suspected().after(LEAD, "/dismiss", REASON))
                .reach(ViolationStatus.LAPSED, ViolationDoorsTest::lapsed)
                .reach(ViolationStatus.REVOKED,
                        () -> established("MAJOR", "REPEATED").after(OTHER_LEAD, "/revoke", REASON))
                .named(ViolationStatus.SUSPECTED, ViolationCommand.ANSWER, "not-found")
                .named(ViolationStatus.DISMISSED, ViolationCommand.ANSWER, "not-found")
                .named(ViolationStatus.LAPSED, ViolationCommand.ANSWER, "not-found")
                .door(ViolationCommand.NOTIFY, at -> LEAD, "/notify")
                .door(ViolationCommand.ANSWER, at -> at.one().director, "/answer", at -> REASON)
                .door(ViolationCommand.ESTABLISH, at -> LEAD, "/establish", at -> finding("SERIOUS", "FALSE_RECORDS"))
                .door(ViolationCommand.DISMISS, at -> LEAD, "/dismiss", at -> REASON)
                .door(ViolationCommand.REVOKE, at -> OTHER_LEAD, "/revoke", at -> REASON).check();
    }
}
