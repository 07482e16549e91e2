package org.linli.workforce.correction;

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
import org.linli.workforce.Team;
import org.linli.workforce.correction.CorrectionStatus.CorrectionCommand;

/** Every command on a correction in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class CorrectionDoorsTest {

    /** @return its path */
    private static String proposed() {
        var team = Team.registered();
        return "/corrections/" + id(post(team.clerk, "/workers/" + team.worker() + "/corrections", null,
                "{\"name\":\"伍义\",\"residentId\":\"%s\",\"reason\":\"typo\"}".formatted(Team.validResidentId()))
                .statusCode(201));
    }

    private static String lapsed() {
        var path = proposed();
        Time.past(day(get(ASSOCIATION, path), "lapsesAfter"));
        return path;
    }

    @Test
    void everyDoorOfACorrection() {
        Doors.of(CorrectionStatus.class, CorrectionCommand.class, (String path) -> path)
                .reach(CorrectionStatus.PROPOSED, CorrectionDoorsTest::proposed)
                .reach(CorrectionStatus.CONFIRMED, () -> then(proposed(), ASSOCIATION, "/confirm", null))
                .reach(CorrectionStatus.REJECTED, () -> then(proposed(), ASSOCIATION, "/reject", null))
                .reach(CorrectionStatus.LAPSED, CorrectionDoorsTest::lapsed)
                .door(CorrectionCommand.CONFIRM, path -> ASSOCIATION, "/confirm")
                .door(CorrectionCommand.REJECT, path -> ASSOCIATION, "/reject").check();
    }
}
