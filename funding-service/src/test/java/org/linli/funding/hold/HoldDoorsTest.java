package org.linli.funding.hold;

import static org.linli.funding.Case.CHECKER;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.hold.HoldStatus.HoldCommand;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;

/** What an evaluation holds back, in every status: facts move it, nobody else does. */
@QuarkusTest
@WithTestResource(Engines.class)
class HoldDoorsTest {

    private static String failed(Case one, HoldStatus status) {
        var evaluation = UUID.randomUUID();
        one.finalised(evaluation, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        return awaits("/holds/" + evaluation, status);
    }

    private static String awaits(String path, HoldStatus status) {
        Await.until(path + " is " + status, () -> {
            var answer = given().header("Authorization", CHECKER).get("/api/v1" + path);
            return answer.statusCode() == 200 && status.name().equals(answer.jsonPath().getString("status"));
        });
        return path;
    }

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    private static String released() {
        var path = failed(signed(), HoldStatus.HELD);
        var evaluation = path.substring(path.lastIndexOf('/') + 1);
        Events.publish("linli.evaluations", "linli.evaluation.rectification.verified.v1", evaluation, 3,
                "{\"evaluationId\":\"" + evaluation + "\"}");
        return awaits(path, HoldStatus.RELEASED);
    }

    @Test
    void nobodyMovesAHold() {
        Doors.of(HoldStatus.class, HoldCommand.class, (String path) -> path)
                .reach(HoldStatus.WAITING, () -> failed(new Case(), HoldStatus.WAITING))
                .reach(HoldStatus.HELD, () -> failed(signed(), HoldStatus.HELD))
                .reach(HoldStatus.RELEASED, HoldDoorsTest::released).movedByNobody(path -> CHECKER).check();
    }
}
