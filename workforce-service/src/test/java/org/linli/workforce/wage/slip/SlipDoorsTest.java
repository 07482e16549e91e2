package org.linli.workforce.wage.slip;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.wage.slip.SlipStatus.SlipCommand;

/** Every command on a wage slip in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class SlipDoorsTest {

    private record At(Team team, String worker, String path) {

        String self() {
            return Team.self(worker);
        }

        String director() {
            return team.director;
        }

        At after(String token, String below, String body) {
            then(path, token, below, body);
            return this;
        }
    }

    private static String other() {
        return "{\"amount\":{\"amount\":\"5000\",\"currency\":\"CNY\"},\"paidOn\":\"%s\",\"reason\":\"less\"}"
                .formatted(Time.today());
    }

    private static At stated() {
        var team = Team.registered();
        var post = team.frontline();
        team.paid(post, "6000").statusCode(200);
        return new At(team, team.workerOf(post),
                "/wage-slips/" + get(team.director, "/wage-slips").extract().path("items[0].id"));
    }

    private static At contested() {
        var at = stated();
        return at.after(at.self(), "/contest", other());
    }

    private static At escalated() {
        var at = contested();
        return at.after(at.director(), "/insist", null);
    }

    @Test
    void everyDoorOfASlip() {
        Doors.of(SlipStatus.class, SlipCommand.class, At::path).reach(SlipStatus.STATED, SlipDoorsTest::stated)
                .reach(SlipStatus.ACKNOWLEDGED, () -> {
                    var at = stated();
                    return at.after(at.self(), "/acknowledge", null);
                }).reach(SlipStatus.CONTESTED, SlipDoorsTest::contested).reach(SlipStatus.PROPOSED, () -> {
                    var at = stated();
                    return at.after(at.director(), "/propose-correction", other());
                }).reach(SlipStatus.ESCALATED, SlipDoorsTest::escalated)
                .reach(SlipStatus.DECIDED, () -> escalated().after(ASSOCIATION, "/decide", "{\"granted\":true}"))
                .door(SlipCommand.ACKNOWLEDGE, At::self, "/acknowledge")
                .door(SlipCommand.CONTEST, At::self, "/contest", at -> other())
                .door(SlipCommand.ACCEPT, At::director, "/accept").door(SlipCommand.INSIST, At::director, "/insist")
                .door(SlipCommand.PROPOSE, At::director, "/propose-correction", at -> other())
                .door(SlipCommand.DECIDE, at -> ASSOCIATION, "/decide", at -> "{\"granted\":true}").check();
    }
}
