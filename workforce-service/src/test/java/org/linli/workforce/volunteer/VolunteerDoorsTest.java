package org.linli.workforce.volunteer;

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
import org.linli.platform.testkit.Tokens;
import org.linli.workforce.Team;
import org.linli.workforce.volunteer.VolunteerStatus.VolunteerCommand;

/** Every command on a volunteer in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class VolunteerDoorsTest {

    private record At(Team team, String id) {

        String path() {
            return "/volunteers/" + id;
        }

        String self() {
            return Tokens.of("volunteer-" + id, "volunteer").person(UUID.fromString(id)).bearer();
        }
    }

    private static At active() {
        var team = Team.registered();
        return new At(team, id(post(team.clerk, "/volunteers", null, """
                {"agencyId":"%s","name":"志一","bornOn":"1990-05-01","consent":true}""".formatted(team.agency))
                .statusCode(201)));
    }

    private static At left() {
        var at = active();
        then(at.path(), at.self(), "/leave", null);
        return at;
    }

    @Test
    void everyDoorOfAVolunteer() {
        Doors.of(VolunteerStatus.class, VolunteerCommand.class, At::path)
                .reach(VolunteerStatus.ACTIVE, VolunteerDoorsTest::active)
                .reach(VolunteerStatus.LEFT, VolunteerDoorsTest::left)
                .door(VolunteerCommand.INSURE, at -> at.team().clerk, "/insure",
                        at -> "{\"until\":\"%s\"}".formatted(Time.today().plusYears(1)))
                .door(VolunteerCommand.TRAIN, at -> at.team().clerk, "/train", at -> "{\"skill\":\"急救\"}")
                .door(VolunteerCommand.LEAVE, At::self, "/leave").check();
    }
}
