package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
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

/** An internship from its plan to the hours in the intern's ledger. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class InternshipApiTest {

    private static final String PASSED = "{\"passed\":true,\"reason\":\"works with care\"}";

    private Team team;
    private Team host;

    @BeforeEach
    void registered() {
        team = Team.registered();
        host = Team.registered();
    }

    private HttpReply planned(String worker, String base, LocalDate from, int days, int hours) {
        return post(team.clerk, "/internships", null, """
                {"workerId":"%s","baseId":"%s","from":"%s","until":"%s","hours":%d}""".formatted(worker, base, from,
                from.plusDays(days - 1L), hours));
    }

    private static String named(String post) {
        return "{\"supervisorPostId\":\"%s\"}".formatted(post);
    }

    private static String on(LocalDate day) {
        return "{\"on\":\"%s\"}".formatted(day);
    }

    private static String hours(LocalDate day, int hours) {
        return "{\"on\":\"%s\",\"hours\":%d}".formatted(day, hours);
    }

    private String supervisorOf(String post) {
        return Team.self(host.workerOf(post));
    }

    /** Begins tomorrow, which it is then. */
    private String begun(String worker, String supervisor, int hours) {
        var from = Time.today().plusDays(1);
        var path = then(
                "/internships/" + id(planned(worker, host.base("INTERNSHIPS", 5), from, 10, hours).statusCode(201)),
                host.director, "/place", named(supervisor));
        Time.to(from);
        get(team.clerk, path).body("status", equalTo("RUNNING"));
        return path;
    }

    @Test
    void hoursThatTheSupervisorSignsAndAnotherConfirmsGoToTheLedger() {
        var worker = team.worker();
        var supervisor = host.supervisor();
        var path = begun(worker, supervisor, 14);
        var first = Time.today();
        then(path, Team.self(worker), "/days", hours(first, 8));
        post(Team.self(worker), path + "/days", "*", hours(first, 1)).statusCode(409).body("type",
                equalTo("urn:linli:problem:internship.logged-already"));
        post(Team.self(worker), path + "/days", "*", hours(first.plusDays(1), 1)).statusCode(400);
        Time.to(first.plusDays(1));
        post(Team.self(worker), path + "/days", "*", hours(Time.today(), 9)).statusCode(422).body("rule",
                equalTo("INTERNSHIP-DAY"));
        then(path, Team.self(worker), "/days", hours(Time.today(), 8));
        then(path, supervisorOf(supervisor), "/sign-day", on(first), supervisorOf(supervisor), "/deny-day",
                on(Time.today()));
        post(supervisorOf(supervisor), path + "/assess", "*", PASSED).statusCode(422).body("type",
                equalTo("urn:linli:problem:internship.hours-missing"));
        then(path, Team.self(worker), "/days", hours(Time.today(), 6), supervisorOf(supervisor), "/sign-day",
                on(Time.today()), supervisorOf(supervisor), "/assess", PASSED);
        post(host.director, path + "/confirm", "*", null).statusCode(200).body("status", equalTo("COMPLETED"))
                .body("signedHours", equalTo(14)).body("signedDays", equalTo(2));
        get(team.director, "/workers/" + worker + "/experiences").body("items.kind", equalTo(List.of("INTERNSHIP")))
                .body("items.hours", equalTo(List.of(14))).body("items.status", equalTo(List.of("VERIFIED")));
        get(team.director, "/workers/" + worker + "/experience").body("days", equalTo(0));
    }

    @Test
    void nobodySignsForThemselvesAndWhoSignedDoesNotConfirm() {
        var intern = host.supervisor();
        var worker = host.workerOf(intern);
        var other = host.supervisor();
        var from = Time.today().plusDays(1);
        var path =
                "/internships/"
                        + id(post(host.clerk, "/internships", null,
                                """
                                        {"workerId":"%s","baseId":"%s","from":"%s","until":"%s","hours":8}"""
                                        .formatted(worker, host.base("INTERNSHIPS", 5), from, from.plusDays(10)))
                                .statusCode(201));
        post(host.director, path + "/place", "*", named(intern)).statusCode(422).body("type",
                equalTo("urn:linli:problem:internship.own-internship"));
        then(path, host.director, "/place", named(other));
        Time.to(from);
        then(path, Team.self(worker), "/days", hours(from, 8));
        post(Team.self(worker), path + "/sign-day", "*", on(from)).statusCode(403);
        post(supervisorOf(host.supervisor()), path + "/sign-day", "*", on(from)).statusCode(403);
        post(supervisorOf(other), path + "/days", "*", hours(from, 8)).statusCode(403);
        then(path, supervisorOf(other), "/sign-day", on(from), supervisorOf(other), "/assess", PASSED);
        var both = Tokens.of("association-x", "association").person(UUID.fromString(host.workerOf(other))).bearer();
        post(both, path + "/confirm", "*", null).statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        get(team.director, path).statusCode(403);
        then(path, ASSOCIATION, "/return", "{\"reason\":\"two words are too few\"}");
        then(path, supervisorOf(other), "/assess", PASSED, OTHER_OFFICER, "/confirm", null);
    }

    @Test
    void noMoreInternsThanTheBaseHoldsHoweverManyArePlacedAtOnce() throws Exception {
        var base = host.base("INTERNSHIPS", 1);
        var supervisors = List.of(host.supervisor(), host.supervisor(), host.supervisor());
        var from = Time.today().plusDays(1);
        var paths = IntStream.range(0, 3)
                .mapToObj(n -> "/internships/" + id(planned(team.worker(), base, from, 10, 8).statusCode(201)))
                .toList();
        var answers = ConcurrentCalls.ask(3,
                caller -> post(host.director, paths.get(caller) + "/place", "*", named(supervisors.get(caller)))
                        .extract());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).hasSize(2)
                .extracting(answer -> answer.<String>path("type")).containsOnly("urn:linli:problem:base.full");
        var after = "/internships/" + id(planned(team.worker(), base, from.plusDays(10), 5, 8).statusCode(201));
        then(after, host.director, "/place", named(supervisors.getFirst()));
    }

    @Test
    void nobodyIsInTwoInternshipsAtOnceNorAtABaseThatIsNoneForThem() {
        var worker = team.worker();
        var from = Time.today().plusDays(1);
        planned(worker, host.base("INTERNSHIPS", 1), from, 2, 17).statusCode(422).body("rule",
                equalTo("INTERNSHIP-DAY"));
        var path = "/internships/" + id(planned(worker, host.base("COURSES", 1), from, 10, 8).statusCode(201));
        post(host.director, path + "/place", "*", named(host.supervisor())).statusCode(422).body("type",
                equalTo("urn:linli:problem:base.other-kind"));
        planned(worker, host.base("INTERNSHIPS", 1), from.plusDays(9), 10, 8).statusCode(409).body("type",
                equalTo("urn:linli:problem:internship.elsewhere"));
        post(host.director, path + "/place", "*", named(team.supervisor())).statusCode(422);
        then(path, host.director, "/refuse", "{\"reason\":\"no room\"}");
        planned(worker, host.base("INTERNSHIPS", 1), from, 10, 8).statusCode(201);
    }

    @Test
    void whatIsInterruptedGoesOnLaterAndWhatNobodyConfirmsCountsForNothing() {
        var worker = team.worker();
        var supervisor = host.supervisor();
        var path = begun(worker, supervisor, 8);
        var until = Time.today().plusMonths(2);
        then(path, Team.self(worker), "/interrupt", "{\"reason\":\"ill\"}");
        post(Team.self(worker), path + "/days", "*", hours(Time.today(), 8)).statusCode(409);
        then(path, host.director, "/resume", "{\"until\":\"%s\"}".formatted(until));
        get(team.clerk, path).body("until", equalTo(until.toString())).body("status", equalTo("RUNNING"));
        then(path, Team.self(worker), "/days", hours(Time.today(), 8));
        var late = Time.calendar().plusWorkdays(until, rule("INTERNSHIP-ASSESS"));
        Time.past(late);
        assertThat(JournalRows.typesOf(path.substring(13))).contains("linli.workforce.internship.overdue.v1");
        Time.past(Time.workday(rule("INTERNSHIP-LAPSE")));
        get(team.clerk, path).body("status", equalTo("LAPSED")).body("reason", equalTo("NEVER_CONFIRMED"));
        get(team.director, "/workers/" + worker + "/experiences").body("items", hasSize(0));
    }

    @Test
    void whenTheSupervisorLeavesAnotherIsNamed() {
        var worker = team.worker();
        var supervisor = host.supervisor();
        var path = begun(worker, supervisor, 8);
        then(path, Team.self(worker), "/days", hours(Time.today(), 8));
        post(host.director, "/posts/" + supervisor + "/end", "*",
                "{\"reason\":\"OTHER\",\"on\":\"%s\"}".formatted(Time.today())).statusCode(200);
        get(team.clerk, path).body("supervisorPostId", nullValue());
        post(supervisorOf(supervisor), path + "/sign-day", "*", on(Time.today())).statusCode(403);
        var next = host.supervisor();
        get(host.director, path).body("allowedActions", hasItem("assignInternshipSupervisor"));
        then(path, host.director, "/supervisor", named(next), supervisorOf(next), "/sign-day", on(Time.today()));
        get(supervisorOf(next), "/internships").body("items.id", contains(path.substring(13)));
        get(Team.registered().director, "/internships").body("items", hasSize(0));
    }
}
