package org.linli.funding.disbursement;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.disbursement.BatchStatus.BatchCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;

/** Every command on a batch in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class BatchDoorsTest {

    private static final String WHY = "{\"reason\":\"another amount\"}";

    private record At(Case one, String path) {

        At after(String token, String below, String body) {
            post(token, path + below, body).statusCode(200);
            return this;
        }

        String lines() {
            return "{\"lines\":[{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}]}";
        }

        String hash() {
            return "{\"contentHash\":\"" + get(path).getString("contentHash") + "\"}";
        }

        String result(String outcome) {
            return """
                    {"results":[{"instructionId":"%1$s","outcome":"%2$s","valueDate":"%3$s",
                     "bankReference":"B-%1$s","reason":"r"}]}""".formatted(get(path).getString("instructions[0].id"),
                    outcome, one.today);
        }
    }

    private static At draft() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var at = new At(one, "");
        one.approved("WAGE", 1);
        return new At(one, "/batches/" + post(MAKER, "/batches", at.lines()).statusCode(201).extract().path("id"));
    }

    private static At checked() {
        var at = draft();
        return at.after(CHECKER, "/check", at.hash());
    }

    private static At sent() {
        return checked().after(CHECKER, "/send", "");
    }

    private static At answered(String outcome) {
        var at = sent();
        Case.agreed(MAKER, at.path() + "/results", at.result(outcome)).statusCode(200);
        return at;
    }

    private static At returned() {
        var at = sent();
        Case.returned(get(at.path()));
        return at;
    }

    @Test
    void everyDoorOfABatch() {
        Doors.of(BatchStatus.class, BatchCommand.class, At::path).reach(BatchStatus.DRAFT, BatchDoorsTest::draft)
                .reach(BatchStatus.CHECKED, BatchDoorsTest::checked).reach(BatchStatus.SENT, BatchDoorsTest::sent)
                .reach(BatchStatus.UNKNOWN, () -> answered("UNKNOWN"))
                .reach(BatchStatus.SETTLED, () -> answered("SETTLED"))
                .reach(BatchStatus.RETURNED, BatchDoorsTest::returned)
                .reach(BatchStatus.SENT_BACK, () -> draft().after(CHECKER, "/send-back", WHY))
                .reach(BatchStatus.CANCELLED, () -> draft().after(MAKER, "/cancel", ""))
                .door(BatchCommand.CHANGE, at -> MAKER, "/change", At::lines)
                .door(BatchCommand.CHECK, at -> CHECKER, "/check", At::hash)
                .door(BatchCommand.SEND_BACK, at -> CHECKER, "/send-back", at -> WHY)
                .door(BatchCommand.CANCEL, at -> MAKER, "/cancel").door(BatchCommand.SEND, at -> CHECKER, "/send")
                .door(BatchCommand.RECORD, at -> MAKER, "/results", at -> at.result("SETTLED")).check();
    }
}
