package org.linli.workforce.activity;

import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.activity.ActivityStatus.ActivityCommand;

/** Every command on an activity in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ActivityDoorsTest {

    /** @param joined who is in it, {@code fresh} who is not */
    private record At(Team team, String worker, String joined, String fresh, String path) {

        At after(String token, String below, String body) {
            then(path, token, below, body);
            return this;
        }

        At join(String volunteer) {
            post(team.clerk, path + "/join", null, person(volunteer)).statusCode(200);
            return this;
        }

        At over() {
            Time.past(Instant.parse(get(team.clerk, path).extract().<String>path("endsAt")));
            return this;
        }

        At closed() {
            Time.past(day(get(team.clerk, path), "closesAfter"));
            return this;
        }

        String hours() {
            return "{\"volunteerId\":\"%s\",\"minutes\":60}".formatted(joined);
        }
    }

    private static String person(String volunteer) {
        return "{\"volunteerId\":\"%s\"}".formatted(volunteer);
    }

    private static String volunteer(Team team) {
        return id(post(team.clerk, "/volunteers", null, """
                {"agencyId":"%s","name":"志一","bornOn":"1990-05-01","consent":true}""".formatted(team.agency))
                .statusCode(201));
    }

    private static At open(int places) {
        var team = Team.registered();
        var worker = team.worker();
        var start = Time.now().plus(Duration.ofDays(2));
        var path = "/activities/" + id(post(team.clerk, "/activities", null, """
                {"agencyId":"%s","workerId":"%s","title":"探访","startsAt":"%s","endsAt":"%s","places":%d,
                 "dangerous":false}""".formatted(team.agency, worker, start, start.plus(Duration.ofHours(2)), places))
                .statusCode(201));
        var joined = volunteer(team);
        return new At(team, worker, joined, volunteer(team), path).join(joined);
    }

    @Test
    void everyDoorOfAnActivity() {
        Doors.of(ActivityStatus.class, ActivityCommand.class, At::path).reach(ActivityStatus.OPEN, () -> open(2))
                .reach(ActivityStatus.FULL, () -> open(1)).reach(ActivityStatus.OVER, () -> open(2).over())
                .reach(ActivityStatus.CLOSED, () -> open(2).over().closed()).reach(ActivityStatus.CANCELLED, () -> {
                    var at = open(2);
                    return at.after(at.team().clerk, "/cancel", "{\"reason\":\"rain\"}");
                }).door(ActivityCommand.JOIN, at -> at.team().clerk, "/join", at -> person(at.fresh()))
                .door(ActivityCommand.LEAVE, at -> at.team().clerk, "/leave", at -> person(at.joined()))
                .door(ActivityCommand.CANCEL, at -> at.team().clerk, "/cancel", at -> "{\"reason\":\"rain\"}")
                .door(ActivityCommand.CONFIRM, at -> Team.self(at.worker()), "/hours", At::hours)
                .ofAnybody(ActivityCommand.JOIN).ofAnybody(ActivityCommand.LEAVE).check();
    }
}
