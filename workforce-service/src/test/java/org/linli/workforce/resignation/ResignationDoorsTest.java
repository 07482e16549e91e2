package org.linli.workforce.resignation;

import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Team;
import org.linli.workforce.resignation.ResignationStatus.ResignationCommand;

/** Every command on a resignation in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ResignationDoorsTest {

    private record At(Team team, String worker, String post, String path) {

        String self() {
            return Team.self(worker);
        }
    }

    private static At given() {
        var team = Team.registered();
        var post = team.frontline();
        var worker = team.workerOf(post);
        return new At(team, worker, post, "/resignations/" + id(
                post(Team.self(worker), "/resignations", null, "{\"postId\":\"%s\",\"reason\":\"PAY\"}".formatted(post))
                        .statusCode(201)));
    }

    private static At effective() {
        var at = given();
        Time.past(day(get(at.self(), at.path()), "lastDay"));
        return at;
    }

    private static At withdrawn() {
        var at = given();
        then(at.path(), at.self(), "/withdraw", null);
        return at;
    }

    private static At overtaken() {
        var at = given();
        then("/posts/" + at.post(), at.team().director, "/end",
                "{\"reason\":\"OTHER\",\"on\":\"" + Time.today() + "\"}");
        return at;
    }

    @Test
    void everyDoorOfAResignation() {
        Doors.of(ResignationStatus.class, ResignationCommand.class, At::path)
                .reach(ResignationStatus.GIVEN, ResignationDoorsTest::given)
                .reach(ResignationStatus.EFFECTIVE, ResignationDoorsTest::effective)
                .reach(ResignationStatus.WITHDRAWN, ResignationDoorsTest::withdrawn)
                .reach(ResignationStatus.OVERTAKEN, ResignationDoorsTest::overtaken)
                .door(ResignationCommand.WITHDRAW, At::self, "/withdraw").check();
    }
}
