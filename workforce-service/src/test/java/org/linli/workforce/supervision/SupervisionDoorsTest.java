package org.linli.workforce.supervision;

import static org.hamcrest.Matchers.contains;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.supervision.SupervisionStatus.SupervisionCommand;

/** Every command on a supervision in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class SupervisionDoorsTest {

    private static final String REASON = "{\"reason\":\"no time\"}";

    /** @param other the agency that is asked for its supervisor */
    private record At(Team team, Team other, String worker, String path) {

        String self() {
            return Team.self(worker);
        }

        At logged() {
            return after(team.clerk, "/log-session", session());
        }

        /** Of the session that was logged, or of none. */
        String saidOrNone() {
            var session = get(team.clerk, path).extract().<String>path("sessions[0].id");
            return "{\"sessionId\":\"%s\"}".formatted(session == null ? UUID.randomUUID().toString() : session);
        }

        At after(String... tokenBelowBody) {
            then(path, tokenBelowBody);
            return this;
        }
    }

    private static String session() {
        return "{\"on\":\"%s\",\"hours\":2,\"individual\":true}".formatted(Time.today());
    }

    private static At proposed() {
        var team = Team.registered();
        var other = Team.registered();
        var post = team.frontline();
        return new At(team, other, team.workerOf(post),
                "/supervisions/" + id(post(team.director, "/supervisions", null, """
                        {"workerPostId":"%s","supervisorPostId":"%s"}""".formatted(post, other.supervisor()))
                        .statusCode(201)));
    }

    private static At active() {
        var at = proposed();
        return at.after(at.other().director, "/accept", null);
    }

    private static At declined() {
        var at = proposed();
        return at.after(at.other().director, "/decline", REASON);
    }

    private static At ended() {
        var at = active();
        return at.logged().after(at.team().director, "/end", REASON);
    }

    @Test
    void everyDoorOfASupervision() {
        Doors.of(SupervisionStatus.class, SupervisionCommand.class, At::path)
                .reach(SupervisionStatus.PROPOSED, SupervisionDoorsTest::proposed)
                .reach(SupervisionStatus.ACTIVE, () -> active().logged())
                .reach(SupervisionStatus.DECLINED, SupervisionDoorsTest::declined)
                .reach(SupervisionStatus.ENDED, SupervisionDoorsTest::ended)
                .door(SupervisionCommand.ACCEPT, at -> at.other().director, "/accept")
                .door(SupervisionCommand.DECLINE, at -> at.other().director, "/decline", at -> REASON)
                .door(SupervisionCommand.LOG, at -> at.team().clerk, "/log-session", at -> session())
                .door(SupervisionCommand.CONFIRM, At::self, "/confirm-session", At::saidOrNone)
                .door(SupervisionCommand.DENY, At::self, "/deny-session", At::saidOrNone)
                .door(SupervisionCommand.END, at -> at.team().director, "/end", at -> REASON).check();
    }

    @Test
    void onlyTheAgencyThatIsAskedIsToldThatItMayAnswer() {
        var at = proposed();
        get(at.team().director, at.path()).body("allowedActions", contains("endSupervision"));
        get(at.other().director, at.path()).body("allowedActions",
                contains("acceptSupervision", "declineSupervision", "endSupervision"));
    }
}
