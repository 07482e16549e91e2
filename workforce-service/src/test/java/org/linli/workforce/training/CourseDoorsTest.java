package org.linli.workforce.training;

import static org.hamcrest.Matchers.equalTo;
import static org.linli.workforce.Team.ASSOCIATION;
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
import org.linli.platform.testkit.Tokens;
import org.linli.workforce.Team;
import org.linli.workforce.training.CourseStatus.CourseCommand;

/** Every command on a course in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class CourseDoorsTest {

    private static final String TRAINER = Tokens.of("trainer-mai", "trainer").bearer();

    /** @param enrolled who is in it, {@code fresh} who is not */
    private record At(Team team, String enrolled, String fresh, String path) {

        At after(String token, String below, String body) {
            then(path, token, below, body);
            return this;
        }

        At enrol() {
            post(team.clerk, path + "/enrol", null, person(enrolled)).statusCode(200);
            return this;
        }

        At held() {
            Time.past(day(get(TRAINER, path), "until"));
            return this;
        }

        At signed() {
            return after(TRAINER, "/attendance", attendance());
        }

        String attendance() {
            return "{\"workerId\":\"%s\",\"hours\":6}".formatted(enrolled);
        }
    }

    private static String person(String worker) {
        return "{\"workerId\":\"%s\"}".formatted(worker);
    }

    private static At planned() {
        var team = Team.registered();
        return new At(team, team.worker(), team.worker(), "/courses/" + id(post(TRAINER, "/courses", null, """
                {"title":"督导","tier":"FRONTLINE","kind":"EDUCATION","from":"%s","until":"%s","hours":8,
                 "capacity":2}""".formatted(Time.today().plusDays(2), Time.today().plusDays(2))).statusCode(201)));
    }

    private static At open() {
        return planned().after(TRAINER, "/open", null).enrol();
    }

    private static At full() {
        var at = open();
        post(at.team().clerk, at.path() + "/enrol", null, person(at.team().worker())).statusCode(200).body("status",
                equalTo("FULL"));
        return at;
    }

    @Test
    void everyDoorOfACourse() {
        Doors.of(CourseStatus.class, CourseCommand.class, At::path)
                .reach(CourseStatus.PLANNED, CourseDoorsTest::planned).reach(CourseStatus.OPEN, CourseDoorsTest::open)
                .reach(CourseStatus.FULL, CourseDoorsTest::full).reach(CourseStatus.HELD, () -> open().held().signed())
                .reach(CourseStatus.CLOSED, () -> open().held().signed().after(ASSOCIATION, "/close", null))
                .reach(CourseStatus.CANCELLED, () -> planned().after(TRAINER, "/cancel", "{\"reason\":\"x\"}"))
                .door(CourseCommand.OPEN, at -> TRAINER, "/open")
                .door(CourseCommand.ENROL, at -> at.team().clerk, "/enrol", at -> person(at.fresh()))
                .door(CourseCommand.LEAVE, at -> at.team().clerk, "/leave", at -> person(at.enrolled()))
                .door(CourseCommand.SIGN, at -> TRAINER, "/attendance", At::attendance)
                .door(CourseCommand.CLOSE, at -> ASSOCIATION, "/close")
                .door(CourseCommand.CANCEL, at -> TRAINER, "/cancel", at -> "{\"reason\":\"x\"}")
                .ofAnybody(CourseCommand.ENROL).ofAnybody(CourseCommand.LEAVE).check();
    }
}
