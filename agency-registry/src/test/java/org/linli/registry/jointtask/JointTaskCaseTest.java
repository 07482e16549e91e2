package org.linli.registry.jointtask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.platform.testkit.http.Http.given;
import static org.linli.registry.Register.CHEN;
import static org.linli.registry.Register.LIN;
import static org.linli.registry.Register.WU;
import static org.linli.registry.Register.day;
import static org.linli.registry.Register.get;
import static org.linli.registry.Register.id;
import static org.linli.registry.Register.post;
import static org.linli.registry.Register.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.registry.jointtask.JointTaskStatus.JointTaskCommand;

/** What departments decide together: who owes it, until when, and what is said when it is late. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class JointTaskCaseTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String REPORT = "{\"report\":\"rooms are found\"}";
    private static final String REASON = "{\"reason\":\"another does it\"}";

    private record At(String unit, String path) {

        String owner() {
            return Tokens.of("clerk-of-" + unit, "purchaser").department(unit).bearer();
        }

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static String department() {
        var code = "DEPT-" + SERIAL.incrementAndGet();
        post(LIN, "/departments", null, "{\"code\":\"%s\",\"name\":\"部门\"}".formatted(code)).statusCode(201);
        return code;
    }

    private static String meeting(String unit, String owes, boolean open, LocalDate dueOn) {
        return """
                {"heldOn":"%s","title":"社工站联席会议","units":["%s"],
                 "tasks":[{"unit":"%s","decision":"find rooms","open":%s,"dueOn":"%s"}]}""".formatted(Time.today(),
                unit, owes, open, dueOn);
    }

    private static At decided(boolean open, LocalDate dueOn) {
        var unit = department();
        var meeting = id(post(LIN, "/joint-meetings", null, meeting(unit, unit, open, dueOn)).statusCode(201));
        return new At(unit, "/joint-tasks/" + get(LIN, "/joint-tasks?meetingId=" + meeting).body("items", hasSize(1))
                .extract().<String>path("items[0].id"));
    }

    private static At decided() {
        return decided(true, Time.workday(20));
    }

    private static At reported() {
        var at = decided();
        return at.after(at.owner(), "/report", REPORT);
    }

    private static String again() {
        return "{\"reason\":\"too few\",\"dueOn\":\"%s\"}".formatted(Time.workday(30));
    }

    private static List<String> facts(At at) {
        return JournalRows.typesOf(at.path().substring(at.path().lastIndexOf('/') + 1)).stream()
                .map(type -> type.replaceAll("linli\\.registry\\.task\\.|\\.v1", "")).toList();
    }

    private static int rule(String id) {
        return RuleBook.shipped().get(id, Time.today()).asInt();
    }

    @Test
    void everyDoorOfATask() {
        Doors.of(JointTaskStatus.class, JointTaskCommand.class, At::path)
                .reach(JointTaskStatus.OPEN, JointTaskCaseTest::decided)
                .reach(JointTaskStatus.REPORTED, JointTaskCaseTest::reported)
                .reach(JointTaskStatus.DONE, () -> reported().after(LIN, "/accept", null))
                .reach(JointTaskStatus.DROPPED, () -> decided().after(LIN, "/drop", REASON))
                .door(JointTaskCommand.REPORT, At::owner, "/report", at -> REPORT)
                .door(JointTaskCommand.ACCEPT, at -> LIN, "/accept")
                .door(JointTaskCommand.RETURN, at -> LIN, "/return", at -> again())
                .door(JointTaskCommand.DROP, at -> LIN, "/drop", at -> REASON).check();
    }

    @Test
    void aUnitIsRemindedAndThatItIsLateIsSaidAtTheEndOfEveryTerm() {
        var at = decided(true, Time.workday(20));
        var due = day(get(LIN, at.path()), "dueOn");
        Time.to(due.minusDays(rule("TASK-REMIND")));
        assertThat(facts(at)).containsExactly("decided", "reminded");
        Time.past(due);
        Time.past(Time.workday(rule("TASK-AGAIN")));
        assertThat(facts(at)).containsExactly("decided", "reminded", "overdue", "overdue");
        at.after(at.owner(), "/report", REPORT);
        get(LIN, at.path()).body("late", equalTo(true)).body("status", equalTo("REPORTED"));
        Time.past(Time.workday(rule("TASK-REVIEW")));
        at.after(CHEN, "/accept", null);
        assertThat(facts(at)).endsWith("overdue", "reported", "review-overdue", "done");
    }

    @Test
    void whatIsReturnedHasANewDayAndStartsItsClockAnew() {
        var at = reported().after(LIN, "/return", again());
        get(LIN, at.path()).body("status", equalTo("OPEN")).body("reason", equalTo("too few"));
        at.after(at.owner(), "/report", REPORT, LIN, "/accept", null);
        get(LIN, at.path()).body("late", equalTo(false)).body("status", equalTo("DONE"));
        assertThat(facts(at)).containsExactly("decided", "reported", "returned", "reported", "done");
    }

    @Test
    void anInternalTaskIsReadByItsUnitAndTheDistrictAlone() {
        var at = decided(false, Time.workday(20));
        given().get("/api/v1" + at.path()).then().statusCode(404);
        given().get("/api/v1/joint-tasks?unit=" + at.unit()).then().body("items", empty());
        get(decided().owner(), at.path()).statusCode(404);
        get(at.owner(), at.path()).statusCode(200);
        get(WU, "/joint-tasks?unit=" + at.unit()).body("items", hasSize(1));
        var guest = department();
        var meeting = id(post(LIN, "/joint-meetings", null, meeting(at.unit(), at.unit(), false, Time.workday(20))
                .replace("\"units\":[", "\"units\":[\"" + guest + "\",")).statusCode(201));
        var there = new At(guest, "").owner();
        get(there, "/joint-tasks?meetingId=" + meeting).body("items", hasSize(1));
        get(there, "/joint-tasks/" + get(LIN, "/joint-tasks?meetingId=" + meeting).extract().path("items[0].id"))
                .statusCode(200);
        get(there, "/joint-meetings").body("items.id", equalTo(List.of(meeting)));
        get(new At(department(), "").owner(), "/joint-tasks?meetingId=" + meeting).body("items", empty());
        var open = decided();
        given().get("/api/v1" + open.path()).then().statusCode(200).body("decision", equalTo("find rooms"))
                .body("allowedActions", empty());
        assertThat(JournalRows.of(at.path().substring(at.path().lastIndexOf('/') + 1)))
                .allSatisfy(row -> assertThat(row.payload()).doesNotContain("find rooms"));
    }

    @Test
    void onlyItsUnitReportsAndAnotherSaysThatItIsDone() {
        var at = decided();
        post(decided().owner(), at.path() + "/report", null, REPORT).statusCode(403);
        var both = Tokens.of("both", "purchaser", "registry-officer").department(at.unit()).bearer();
        at.after(both, "/report", REPORT);
        get(both, at.path()).body("allowedActions", not(hasItem("acceptJointTask")));
        post(both, at.path() + "/accept", "*", null).statusCode(422).body("rule", equalTo("SEPARATION"));
        at.after(LIN, "/accept", null);
    }

    @Test
    void aMeetingNamesDepartmentsThatAreKnownAndDaysThatAreToCome() {
        var unit = department();
        var other = department();
        post(LIN, "/departments", null, "{\"code\":\"%s\",\"name\":\"again\"}".formatted(unit)).statusCode(409);
        post(LIN, "/joint-meetings", null, meeting("NOBODY", "NOBODY", true, Time.workday(2))).statusCode(400)
                .body("errors[0].field", equalTo("units"));
        post(LIN, "/joint-meetings", null, meeting(unit, other, true, Time.workday(2))).statusCode(400)
                .body("errors[0].field", equalTo("tasks.unit"));
        post(LIN, "/joint-meetings", null, meeting(unit, unit, true, Time.today().minusDays(1))).statusCode(400)
                .body("type", equalTo("urn:linli:problem:joint-task.due-before"));
        given().get("/api/v1/departments").then().statusCode(200).body("code", hasItem(unit));
    }
}
