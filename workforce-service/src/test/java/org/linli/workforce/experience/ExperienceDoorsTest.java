package org.linli.workforce.experience;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.workforce.Team;
import org.linli.workforce.experience.ExperienceStatus.ExperienceCommand;

/** Every command on a line of a ledger in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ExperienceDoorsTest {

    private static final String REASON = "{\"reason\":\"papers\"}";
    private static final String OTHER = Tokens.of("association-liu", "association").bearer();

    /** @return its path */
    private static String claimed() {
        var team = Team.registered();
        return "/experiences/" + id(
                team.claimed(team.worker(), "SERVICE", Time.today().minusDays(9), Time.today(), 0).statusCode(201));
    }

    private static String verified() {
        return then(claimed(), ASSOCIATION, "/verify", null);
    }

    private static String lapsed() {
        var path = claimed();
        Time.past(day(get(ASSOCIATION, path), "lapsesAfter"));
        return path;
    }

    @Test
    void everyDoorOfALine() {
        Doors.of(ExperienceStatus.class, ExperienceCommand.class, (String path) -> path)
                .reach(ExperienceStatus.CLAIMED, ExperienceDoorsTest::claimed)
                .reach(ExperienceStatus.VERIFIED, ExperienceDoorsTest::verified)
                .reach(ExperienceStatus.REJECTED, () -> then(claimed(), ASSOCIATION, "/reject", REASON))
                .reach(ExperienceStatus.LAPSED, ExperienceDoorsTest::lapsed)
                .reach(ExperienceStatus.STRUCK, () -> then(verified(), OTHER, "/strike", REASON))
                .door(ExperienceCommand.VERIFY, path -> OTHER, "/verify")
                .door(ExperienceCommand.REJECT, path -> OTHER, "/reject", path -> REASON)
                .door(ExperienceCommand.STRIKE, path -> OTHER, "/strike", path -> REASON).check();
    }
}
