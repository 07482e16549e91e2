package org.linli.funding.hold;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.get;
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
import org.linli.platform.testkit.Tokens;

/** What an evaluation holds back, in every status: facts move it, and its purchaser once nothing is put right. */
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

    /** Both performance parts of the contract are held for others. */
    private static String waiting() {
        var one = signed();
        failed(one, HoldStatus.HELD);
        failed(one, HoldStatus.HELD);
        return failed(one, HoldStatus.WAITING);
    }

    private static String released() {
        var path = failed(signed(), HoldStatus.HELD);
        var evaluation = path.substring(path.lastIndexOf('/') + 1);
        Events.publish("linli.evaluations", "linli.evaluation.rectification.verified.v1", evaluation, 3,
                "{\"evaluationId\":\"" + evaluation + "\"}");
        return awaits(path, HoldStatus.RELEASED);
    }

    /** Its rectification was closed without being put right. */
    private static String closed() {
        var path = failed(signed(), HoldStatus.HELD);
        var evaluation = path.substring(path.lastIndexOf('/') + 1);
        Events.publish("linli.evaluations", "linli.evaluation.rectification.closed.v1", evaluation, 3,
                "{\"evaluationId\":\"" + evaluation + "\"}");
        return awaits(path, HoldStatus.CONTESTABLE);
    }

    private static String purchaser(String path) {
        return Tokens.of("owner", "purchaser").street(get(path).getString("purchaserId")).bearer();
    }

    @Test
    void onlyThePurchaserFreesAHoldAndOnlyOneThatIsToBeContested() {
        Doors.of(HoldStatus.class, HoldCommand.class, (String path) -> path)
                .reach(HoldStatus.WAITING, HoldDoorsTest::waiting)
                .reach(HoldStatus.HELD, () -> failed(signed(), HoldStatus.HELD))
                .reach(HoldStatus.CONTESTABLE, HoldDoorsTest::closed)
                .reach(HoldStatus.RELEASED, HoldDoorsTest::released)
                .door(HoldCommand.FREE, HoldDoorsTest::purchaser, "/free", path -> "").check();
    }
}
