package org.linli.workforce.official;

import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.workforce.official.OfficialStatus.OfficialCommand;

/** A purchaser's certificate in both statuses: the clock alone moves it. */
@QuarkusTest
@WithTestResource(Engines.class)
class OfficialDoorsTest {

    private static final String TRAINER = Tokens.of("trainer-mai", "trainer").bearer();

    private static HttpReply certified() {
        return post(TRAINER, "/purchaser-certificates", null, """
                {"officialId":"official-%s","unit":"440105005","hours":80}""".formatted(UUID.randomUUID()))
                .statusCode(201);
    }

    private static String expired() {
        var certified = certified();
        Time.past(day(certified, "validUntil"));
        return id(certified);
    }

    @Test
    void nobodyMovesACertificate() {
        Doors.of(OfficialStatus.class, OfficialCommand.class, (String id) -> "/purchaser-certificates?limit=200")
                .reach(OfficialStatus.VALID, () -> id(certified()))
                .reach(OfficialStatus.EXPIRED, OfficialDoorsTest::expired).statusBy((id,
                        view) -> view.getBoolean("items.find{it.id == '" + id + "'}.expired") ? "EXPIRED" : "VALID")
                .movedByNobody(id -> TRAINER).check();
    }
}
