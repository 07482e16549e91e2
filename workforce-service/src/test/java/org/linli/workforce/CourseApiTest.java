package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** A course from its plan to the hours in people's ledgers. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class CourseApiTest {

    private static final String TRAINER = Tokens.of("trainer-mai", "trainer").bearer();

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private static HttpReply planned(int hours, int capacity) {
        return post(TRAINER, "/courses", null, """
                {"title":"继续教育","tier":"FRONTLINE","kind":"EDUCATION","from":"%s","until":"%s","hours":%d,
                 "capacity":%d}""".formatted(Time.today().plusDays(3), Time.today().plusDays(4), hours, capacity));
    }

    private static String opened(int capacity) {
        var path = "/courses/" + id(planned(12, capacity).statusCode(201));
        post(TRAINER, path + "/open", "*", null).statusCode(200);
        return path;
    }

    private HttpReply enrol(String path, String worker) {
        return post(team.clerk, path + "/enrol", null, "{\"workerId\":\"" + worker + "\"}");
    }

    private static HttpReply signed(String token, String path, String worker, int hours) {
        return post(token, path + "/attendance", "*", "{\"workerId\":\"%s\",\"hours\":%d}".formatted(worker, hours));
    }

    @Test
    void whoComesTooLateWaitsAndMovesUpByThemselves() {
        var path = opened(1);
        var first = team.worker();
        var second = team.worker();
        var third = team.worker();
        enrol(path, first).statusCode(200).body("status", equalTo("FULL"));
        enrol(path, first).statusCode(409).body("type", equalTo("urn:linli:problem:course.enrolled-already"));
        enrol(path, second).statusCode(200).body("waiting", equalTo(1));
        post(Team.self(third), path + "/enrol", null, "{\"workerId\":\"" + third + "\"}").statusCode(200)
                .body("places.waiting", equalTo(List.of(2)));
        post(Team.registered().clerk, path + "/leave", null, "{\"workerId\":\"" + first + "\"}").statusCode(403);
        post(team.clerk, path + "/leave", null, "{\"workerId\":\"" + first + "\"}").statusCode(200)
                .body("status", equalTo("FULL"))
                .body("places.find { it.workerId == '" + second + "' }.waiting", equalTo(0));
        get(Team.self(third), path).body("places.waiting", equalTo(List.of(1)));
        get(Team.registered().clerk, path).body("places", hasSize(0)).body("seated", equalTo(1));
        assertThat(JournalRows.typesOf(path.substring(9))).contains("linli.workforce.course.moved-up.v1");
    }

    @Test
    void whatATrainerSignsAndAnotherClosesGoesToTheLedger() {
        var path = opened(5);
        var present = team.worker();
        var absent = team.worker();
        enrol(path, present).statusCode(200);
        enrol(path, absent).statusCode(200);
        signed(TRAINER, path, present, 12).statusCode(409);
        Time.past(day(get(TRAINER, path), "until"));
        get(TRAINER, path).body("status", equalTo("HELD"));
        var themselves = Tokens.of("trainer-" + present, "trainer").person(UUID.fromString(present)).bearer();
        signed(themselves, path, present, 12).statusCode(422).body("rule", equalTo("CASE-SEPARATION")).body("type",
                equalTo("urn:linli:problem:course.own-attendance"));
        signed(TRAINER, path, present, 13).statusCode(400);
        signed(TRAINER, path, present, 12).statusCode(200);
        post(ASSOCIATION, path + "/close", "*", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:course.unsigned"));
        signed(TRAINER, path, absent, 0).statusCode(200);
        post(TRAINER, path + "/close", "*", null).statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        post(ASSOCIATION, path + "/close", "*", null).statusCode(200).body("status", equalTo("CLOSED"));
        get(team.director, "/workers/" + present + "/experiences").body("items.hours", equalTo(List.of(12)))
                .body("items.status", equalTo(List.of("VERIFIED"))).body("items.kind", equalTo(List.of("EDUCATION")));
        get(team.director, "/workers/" + absent + "/experiences").body("items", hasSize(0));
    }

    @Test
    void aCourseThatNobodyClosesIsSaidToBeLateAndCountsForNobody() {
        var path = opened(5);
        var worker = team.worker();
        enrol(path, worker).statusCode(200);
        var course = get(TRAINER, path);
        Time.past(day(course, "until"));
        signed(TRAINER, path, worker, 12).statusCode(200);
        Time.past(day(course, "closeBy"));
        assertThat(JournalRows.typesOf(path.substring(9))).contains("linli.workforce.course.overdue.v1");
        Time.past(day(course, "lapsesAfter"));
        get(TRAINER, path).body("status", equalTo("CANCELLED")).body("reason", equalTo("NEVER_CLOSED"));
        get(team.director, "/workers/" + worker + "/experiences").body("items", hasSize(0));
    }

    private static HttpReply opened(int year, String tier, int capacity) {
        var course = post(TRAINER, "/courses", null, """
                {"title":"x","tier":"%s","kind":"EDUCATION","from":"%d-03-01","until":"%d-03-01","hours":8,
                 "capacity":%d}""".formatted(tier, year, year, capacity)).statusCode(201);
        return post(TRAINER, "/courses/" + id(course) + "/open", "*", null);
    }

    @Test
    void notOneTierAloneIsTrained() {
        var year = 2028;
        opened(year, "FRONTLINE", 65).statusCode(200);
        opened(year, "LOCAL_SUPERVISOR", 25).statusCode(200);
        opened(year, "MANAGER", 31).statusCode(422).body("rule", equalTo("T10-MANAGER-MOST")).body("type",
                equalTo("urn:linli:problem:course.one-tier-only"));
        opened(year, "MANAGER", 10).statusCode(200);
        opened(year, "SENIOR", 20).statusCode(422).body("rule", equalTo("T10-FRONTLINE-MOST"));
        get(TRAINER, "/courses/balance?year=" + year).body("seats", equalTo(100)).body("judged", equalTo(true))
                .body("shares.percent", equalTo(List.of(65, 25, 10)))
                .body("shares.fits", equalTo(List.of(true, true, true)));
        get(TRAINER, "/courses/balance").statusCode(400);
    }

    @Test
    void ofManyWhoEnrolAtOnceOneSitsAndTheOthersWait() throws Exception {
        var path = opened(1);
        var workers = IntStream.range(0, 6).mapToObj(n -> team.worker()).toList();
        var answers = ConcurrentCalls.ask(6, caller -> enrol(path, workers.get(caller)).extract());
        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        get(TRAINER, path).body("seated", equalTo(1)).body("waiting", equalTo(5)).body("places.waiting.sort()",
                equalTo(List.of(0, 1, 2, 3, 4, 5)));
    }

    @Test
    void aCourseThatCannotBeIsRefusedAndOneThatNobodyOpensIsOver() {
        planned(2 * rule("EDUCATION-DAY") + 1, 5).statusCode(422).body("rule", equalTo("EDUCATION-DAY"));
        var planned = planned(12, 5).statusCode(201);
        enrol("/courses/" + id(planned), team.worker()).statusCode(409);
        Time.past(day(planned, "until"));
        get(TRAINER, "/courses/" + id(planned)).body("status", equalTo("CANCELLED")).body("reason",
                equalTo("NEVER_OPENED"));
    }
}
