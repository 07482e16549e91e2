package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
import static org.linli.workforce.Team.etag;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** One person who was registered twice has one record again. */
@QuarkusTest
@WithTestResource(Engines.class)
class MergeApiTest {

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private static HttpReply propose(String token, String kept, String twin) {
        return post(token, "/workers/" + kept + "/merges", null,
                "{\"doubleId\":\"%s\",\"reason\":\"mistyped at first\"}".formatted(twin));
    }

    @Test
    void whatStoodUnderTheDoubleStandsUnderTheRecordThatIsKept() {
        var kept = team.worker();
        var twin = team.worker();
        var today = Time.today();
        team.experienced(kept, "SERVICE", today.minusDays(729), today.minusDays(365), 0);
        team.experienced(twin, "SERVICE", today.minusDays(500), today.minusDays(1), 0);
        team.certified(twin);
        var post = id(team.posted(twin, "FRONTLINE"));
        var month = team.paid(YearMonth.from(today), post, "6000").statusCode(200);
        propose(team.director, kept, twin).statusCode(403);
        propose(ASSOCIATION, kept, kept).statusCode(400).body("type", equalTo("urn:linli:problem:merge.same-record"));
        var proposed = propose(ASSOCIATION, kept, twin).statusCode(201);
        propose(OTHER_OFFICER, kept, twin).statusCode(409).body("type",
                equalTo("urn:linli:problem:merge.open-already"));
        var path = "/merges/" + id(proposed);
        post(ASSOCIATION, path + "/confirm", etag(proposed), null).statusCode(422).body("rule",
                equalTo("CASE-SEPARATION"));
        get(team.director, "/workers/" + twin).statusCode(200);
        post(OTHER_OFFICER, path + "/confirm", etag(proposed), null).statusCode(200).body("status",
                equalTo("CONFIRMED"));
        get(ASSOCIATION, "/workers/" + twin).statusCode(404);
        get(team.director, "/workers/" + kept + "/experience").body("days", equalTo(729));
        get(team.director, "/workers/" + kept + "/certificates").body("items", hasSize(1));
        get(team.director, "/posts/" + post).body("workerId", equalTo(kept));
        get(Team.self(kept), "/wage-slips").body("items.postId", equalTo(List.of(post)));
        get(team.director, "/wages/" + id(month)).body("missing", hasSize(0)).body("lines[0].workerId", equalTo(kept));
        get(Team.self(kept), "/workers/" + kept + "/merges").body("items[0].doubleId", equalTo(twin));
        assertThat(JournalRows.typesOf(kept)).containsSubsequence("linli.workforce.merge.proposed.v1",
                "linli.workforce.merge.confirmed.v1");
    }

    @Test
    void twoThatAreBothPostedAreNotOneBeforeOnePostHasEnded() {
        var kept = team.worker();
        var twin = team.worker();
        team.posted(kept, "FRONTLINE");
        var post = id(team.posted(twin, "FRONTLINE"));
        var proposed = propose(ASSOCIATION, kept, twin).statusCode(201);
        var path = "/merges/" + id(proposed);
        post(OTHER_OFFICER, path + "/confirm", etag(proposed), null).statusCode(409).body("type",
                equalTo("urn:linli:problem:merge.both-posted"));
        get(team.director, "/posts/" + post).body("workerId", equalTo(twin));
        post(team.director, "/posts/" + post + "/end", etag(get(team.director, "/posts/" + post)),
                "{\"reason\":\"OTHER\",\"on\":\"%s\"}".formatted(Time.today())).statusCode(200);
        post(OTHER_OFFICER, path + "/confirm", etag(proposed), null).statusCode(200);
        get(team.director, "/workers/" + kept).statusCode(200);
    }

    private static HttpReply confirm(HttpReply proposed) {
        return post(OTHER_OFFICER, "/merges/" + id(proposed) + "/confirm", etag(proposed), null);
    }

    @Test
    void whatWasRefusedOneWayIsConfirmedTheOther() {
        var kept = team.worker();
        var twin = team.worker();
        var refused = propose(ASSOCIATION, twin, kept).statusCode(201);
        propose(ASSOCIATION, kept, twin).statusCode(409).body("type", equalTo("urn:linli:problem:merge.open-already"));
        get(Team.self(kept), "/workers/" + kept + "/merges").body("items.workerId", equalTo(List.of(twin)));
        post(OTHER_OFFICER, "/merges/" + id(refused) + "/reject", etag(refused), null).statusCode(200);
        confirm(propose(ASSOCIATION, kept, twin).statusCode(201)).statusCode(200);
        get(Team.self(kept), "/workers/" + kept + "/merges").body("items.status", equalTo(List.of("CONFIRMED")));
    }

    @Test
    void whatWaitsUnderBothIsSettledFirstAndWhatWaitsUnderOneGoesOn() {
        var kept = team.worker();
        var twin = team.worker();
        var trainer = Tokens.of("trainer-mei", "trainer").bearer();
        var day = Time.today().plusDays(3);
        var plan = """
                {"title":"x","tier":"FRONTLINE","kind":"EDUCATION","from":"%s","until":"%s","hours":4,"capacity":9}"""
                .formatted(day, day);
        var course = "/courses/" + id(post(trainer, "/courses", null, plan).statusCode(201));
        post(trainer, course + "/open", "*", null).statusCode(200);
        for (var worker : List.of(kept, twin)) {
            post(team.clerk, course + "/enrol", null, "{\"workerId\":\"" + worker + "\"}").statusCode(200);
            post(team.director, "/workers/" + worker + "/service", null,
                    "{\"months\":12,\"local\":true,\"supervisionTrainingHours\":0}").statusCode(200);
        }
        var proposed = propose(ASSOCIATION, kept, twin).statusCode(201);
        confirm(proposed).statusCode(409).body("type", equalTo("urn:linli:problem:worker.service-claimed"));
        post(ASSOCIATION, "/workers/" + kept + "/reject-service", null, null).statusCode(200);
        confirm(proposed).statusCode(409).body("type", equalTo("urn:linli:problem:merge.both-wait"));
        post(team.clerk, course + "/leave", null, "{\"workerId\":\"" + kept + "\"}").statusCode(200);
        confirm(proposed).statusCode(200);
        get(trainer, course).body("places.workerId", equalTo(List.of(kept)));
        post(ASSOCIATION, "/workers/" + kept + "/confirm-service", null, null).statusCode(200).body("directMonths",
                equalTo(12));
    }

    private static String internship(Team host, String worker) {
        var from = Time.today().plusDays(1);
        return "/internships/" + id(post(host.clerk, "/internships", null, """
                {"workerId":"%s","baseId":"%s","from":"%s","until":"%s","hours":8}""".formatted(worker,
                host.base("INTERNSHIPS", 3), from, from.plusDays(9))).statusCode(201));
    }

    @Test
    void whatIsBookedAndLearntUnderTheDoubleGoesOnUnderTheRecordThatIsKept() {
        var kept = team.worker();
        var twin = team.worker();
        var lender = Team.registered();
        var supervisor = lender.supervisor();
        var offer = id(lender.offered(Team.self(lender.workerOf(supervisor)), supervisor).statusCode(201));
        team.booked(offer, id(team.posted(twin, "FRONTLINE")), Time.today().plusDays(7), 2).statusCode(201);
        internship(team, twin);
        confirm(propose(ASSOCIATION, kept, twin).statusCode(201)).statusCode(200);
        get(Team.self(kept), "/pool-bookings").body("items", hasSize(1));
        get(Team.self(kept), "/internships").body("items.workerId", equalTo(List.of(kept)));
    }

    @Test
    void whoSupervisesSomebodyIsNotThem() {
        var intern = team.worker();
        var supervisor = team.supervisor();
        var path = internship(team, intern);
        post(team.director, path + "/place", "*", "{\"supervisorPostId\":\"%s\"}".formatted(supervisor))
                .statusCode(200);
        confirm(propose(ASSOCIATION, intern, team.workerOf(supervisor)).statusCode(201)).statusCode(409).body("type",
                equalTo("urn:linli:problem:merge.supervised"));
    }

    @Test
    void movesAndTheWayIntoTheProfessionGoWithTheRecord() {
        var kept = team.worker();
        var twin = team.person("FRONTLINE");
        team.left(twin.post(), "PAY");
        for (var worker : List.of(kept, twin.worker())) {
            post(Team.self(worker), "/conversions", null, OnTheWay.body(worker)).statusCode(201);
        }
        var proposed = propose(ASSOCIATION, kept, twin.worker()).statusCode(201);
        confirm(proposed).statusCode(409).body("type", equalTo("urn:linli:problem:merge.both-wait"));
        var way = get(Team.self(kept), "/conversions").extract().<String>path("items[0].id");
        post(Team.self(kept), "/conversions/" + way + "/leave", "*", null).statusCode(200);
        confirm(proposed).statusCode(200);
        get(Team.self(kept), "/moves").body("items", hasSize(1));
        get(Team.self(kept), "/conversions").body("items", hasSize(2));
    }

    @Test
    void aPostCountsTheCertificateOfTheDoubleAndNoAgencyGainsARecordWithoutConsent() {
        var kept = team.worker();
        var post = id(team.posted(kept, "FRONTLINE"));
        var other = Team.registered();
        var twin = other.worker();
        other.certified(twin);
        get(team.director, "/posts/" + post).body("certified", equalTo(false));
        confirm(propose(ASSOCIATION, kept, twin).statusCode(201)).statusCode(200);
        get(team.director, "/posts/" + post).body("certified", equalTo(true));
        get(other.director, "/workers/" + kept).statusCode(403);

        post(team.director, "/posts/" + post + "/end", "*",
                "{\"reason\":\"OTHER\",\"on\":\"%s\"}".formatted(Time.today())).statusCode(200);
        confirm(propose(ASSOCIATION, kept, other.worker()).statusCode(201)).statusCode(200);
        get(other.director, "/workers/" + kept).statusCode(403);
    }
}
