package org.linli.workforce.official;

import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.then;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.workforce.Studies;
import org.linli.workforce.official.OfficialStatus.OfficialCommand;

/** A purchaser's certificate in each status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class OfficialDoorsTest {

    private static String certified() {
        return "/purchaser-certificates/" + id(Studies.certified("official-" + UUID.randomUUID()));
    }

    private static String expired() {
        var path = certified();
        Time.past(day(get(ASSOCIATION, path), "validUntil"));
        return path;
    }

    private static String revoked() {
        return then(certified(), ASSOCIATION, "/revoke", "{\"reason\":\"x\"}");
    }

    @Test
    void everyDoorOfACertificate() {
        Doors.of(OfficialStatus.class, OfficialCommand.class, (String path) -> path)
                .reach(OfficialStatus.VALID, OfficialDoorsTest::certified)
                .reach(OfficialStatus.EXPIRED, OfficialDoorsTest::expired)
                .reach(OfficialStatus.REVOKED, OfficialDoorsTest::revoked)
                .door(OfficialCommand.REVOKE, path -> ASSOCIATION, "/revoke", path -> "{\"reason\":\"x\"}").check();
    }
}
