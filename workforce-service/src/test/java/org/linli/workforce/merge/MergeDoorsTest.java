package org.linli.workforce.merge;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
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
import org.linli.workforce.merge.MergeStatus.MergeCommand;

/** Every command on a merge in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class MergeDoorsTest {

    private static String proposed() {
        var team = Team.registered();
        return "/merges/" + id(post(ASSOCIATION, "/workers/" + team.worker() + "/merges", null,
                "{\"doubleId\":\"%s\",\"reason\":\"typo\"}".formatted(team.worker())).statusCode(201));
    }

    private static String lapsed() {
        var path = proposed();
        Time.past(day(get(ASSOCIATION, path), "lapsesAfter"));
        return path;
    }

    @Test
    void everyDoorOfAMerge() {
        Doors.of(MergeStatus.class, MergeCommand.class, (String path) -> path)
                .reach(MergeStatus.PROPOSED, MergeDoorsTest::proposed)
                .reach(MergeStatus.CONFIRMED, () -> then(proposed(), OTHER_OFFICER, "/confirm", null))
                .reach(MergeStatus.REJECTED, () -> then(proposed(), OTHER_OFFICER, "/reject", null))
                .reach(MergeStatus.LAPSED, MergeDoorsTest::lapsed)
                .door(MergeCommand.CONFIRM, path -> OTHER_OFFICER, "/confirm")
                .door(MergeCommand.REJECT, path -> OTHER_OFFICER, "/reject").check();
    }
}
