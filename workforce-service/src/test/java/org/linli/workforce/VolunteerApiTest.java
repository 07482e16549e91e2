package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** Volunteers from their consent to their stars. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class VolunteerApiTest {

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private HttpReply register(String bornOn, String more) {
        return post(team.clerk, "/volunteers", null, """
                {"agencyId":"%s","name":"志一","bornOn":"%s"%s}""".formatted(team.agency, bornOn, more));
    }

    private String volunteer() {
        return id(register("1990-05-01", ",\"consent\":true").statusCode(201));
    }

    private String activity(String worker, int places, String more) {
        var start = Time.now().plus(Duration.ofDays(2));
        return "/activities/" + id(post(team.clerk, "/activities", null,
                """
                        {"agencyId":"%s","workerId":"%s","title":"探访","startsAt":"%s","endsAt":"%s","places":%d%s}"""
                        .formatted(team.agency, worker, start, start.plus(Duration.ofHours(2)), places, more))
                .statusCode(201));
    }

    private static String person(String volunteer) {
        return "{\"volunteerId\":\"%s\"}".formatted(volunteer);
    }

    private static String self(String volunteer) {
        return Tokens.of("volunteer-" + volunteer, "volunteer").person(UUID.fromString(volunteer)).bearer();
    }

    @Test
    void nobodyIsRegisteredWithoutConsentAndAMinorNotWithoutAGuardian() {
        register("1990-05-01", ",\"consent\":false").statusCode(400).body("type",
                equalTo("urn:linli:problem:volunteer.consent"));
        var minor = Time.today().minusYears(18).plusDays(1).toString();
        register(minor, ",\"consent\":true").statusCode(422).body("rule", equalTo("VOLUNTEER-ADULT"));
        register(minor, ",\"consent\":true,\"guardian\":\"志父\"").statusCode(201);
        register(Time.today().minusYears(18).toString(), ",\"consent\":true").statusCode(201);
        var volunteer = volunteer();
        get(Team.registered().clerk, "/volunteers/" + volunteer).statusCode(403);
        post(self(volunteer), "/volunteers/" + volunteer + "/leave", "*", null).statusCode(200)
                .body("status", equalTo("LEFT")).body("name", nullValue());
        assertThat(JournalRows.of(volunteer)).allSatisfy(row -> assertThat(row.payload()).doesNotContain("志一"));
    }

    @Test
    void whoeverCannotJoinIsToldWhy() {
        var volunteer = volunteer();
        var path = activity(team.worker(), 5, ",\"dangerous\":true,\"skill\":\"急救\"");
        post(self(volunteer), path + "/may-join", null, person(volunteer)).statusCode(200).body("may", equalTo(false))
                .body("why", equalTo("activity.not-insured"));
        post(self(volunteer), path + "/join", null, person(volunteer)).statusCode(422).body("rule",
                equalTo("VOLUNTEER-INSURED"));
        post(team.clerk, "/volunteers/" + volunteer + "/insure", "*",
                "{\"until\":\"%s\"}".formatted(Time.today().plusMonths(1))).statusCode(200);
        post(self(volunteer), path + "/join", null, person(volunteer)).statusCode(422).body("rule",
                equalTo("VOLUNTEER-TRAINED"));
        post(team.clerk, "/volunteers/" + volunteer + "/train", "*", "{\"skill\":\"急救\"}").statusCode(200);
        post(self(volunteer), path + "/may-join", null, person(volunteer)).body("may", equalTo(true));
        post(self(volunteer), path + "/join", null, person(volunteer)).statusCode(200);
        post(self(volunteer), path + "/join", null, person(volunteer)).statusCode(409).body("type",
                equalTo("urn:linli:problem:activity.in-it-already"));
        post(self(volunteer), activity(team.worker(), 5, "") + "/join", null, person(volunteer)).statusCode(409)
                .body("type", equalTo("urn:linli:problem:activity.elsewhere"));
        post(self(volunteer), path + "/join", null, person(volunteer())).statusCode(403);
    }

    @Test
    void whoWaitsMovesUpAndTheNamedWorkerConfirmsTheHours() {
        var worker = team.worker();
        var path = activity(worker, 1, "");
        var first = volunteer();
        var second = volunteer();
        post(self(first), path + "/join", null, person(first)).statusCode(200).body("status", equalTo("FULL"));
        post(self(second), path + "/join", null, person(second)).statusCode(200).body("waiting", equalTo(1))
                .body("entries", hasSize(0));
        post(self(first), path + "/leave", null, person(first)).statusCode(200).body("waiting", equalTo(0))
                .body("joined", equalTo(1));
        Time.past(Instant.parse(get(team.clerk, path).extract().<String>path("endsAt")));
        var hours = "{\"volunteerId\":\"%s\",\"minutes\":%d}";
        post(team.director, path + "/hours", "*", hours.formatted(second, 100)).statusCode(403);
        post(Team.self(team.worker()), path + "/hours", "*", hours.formatted(second, 100)).statusCode(403);
        post(Team.self(worker), path + "/hours", "*", hours.formatted(second, 121)).statusCode(400);
        post(Team.self(worker), path + "/hours", "*", hours.formatted(second, 120)).statusCode(200);
        post(Team.self(worker), path + "/hours", "*", hours.formatted(second, 119)).statusCode(200).body("status",
                equalTo("OVER"));
        get(self(second), "/volunteers/" + second).body("hours", equalTo(1.5d)).body("stars", equalTo(0));
        var seen = get(team.clerk, path);
        Time.past(day(seen, "closesAfter"));
        get(team.clerk, path).body("status", equalTo("CLOSED"));
        post(Team.self(worker), path + "/hours", "*", hours.formatted(second, 1)).statusCode(409);
    }

    @Test
    void hoursThatWaitForTheWorkerAreSaidToBeLate() {
        var path = activity(team.worker(), 1, "");
        var volunteer = volunteer();
        post(self(volunteer), path + "/join", null, person(volunteer)).statusCode(200);
        Time.past(day(get(team.clerk, path), "confirmBy"));
        assertThat(JournalRows.typesOf(path.substring(12))).contains("linli.workforce.activity.overdue.v1");
    }
}
