package org.linli.workforce.expert;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.workforce.expert.ExpertNomination.ExpertCommand;
import org.linli.workforce.expert.ExpertNomination.Status;

/** Every command on a nomination in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ExpertDoorsTest {

    private static final String REASON = "{\"reason\":\"a tie\"}";

    private static UUID nominated() {
        var expert = UUID.randomUUID();
        post(ASSOCIATION, "/experts", null, nomination(expert)).statusCode(201);
        return expert;
    }

    private static UUID withdrawn() {
        var expert = nominated();
        then("/experts/" + expert, ASSOCIATION, "/withdraw", REASON);
        return expert;
    }

    private static String nomination(UUID expert) {
        return """
                {"expertId":"%s","domains":["SOCIAL_WORK"],"title":"社会工作师","years":9,"level":"MIDDLE"}"""
                .formatted(expert);
    }

    @Test
    void everyDoorOfANomination() {
        Doors.of(Status.class, ExpertCommand.class, (UUID expert) -> "/experts/" + expert)
                .reach(Status.NOMINATED, ExpertDoorsTest::nominated).reach(Status.WITHDRAWN, ExpertDoorsTest::withdrawn)
                .door(ExpertCommand.NOMINATE, "POST", expert -> ASSOCIATION, expert -> "/experts",
                        ExpertDoorsTest::nomination)
                .door(ExpertCommand.WITHDRAW, expert -> ASSOCIATION, "/withdraw", expert -> REASON).check();
    }
}
