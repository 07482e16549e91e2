package org.linli.funding.receivable;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.receivable.ReceivableStatus.ReceivableCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** Every command on a confirmation of a debt in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ReceivableDoorsTest {

    private static final String CONFIRMATION = "{\"payBy\":\"TRANSFER\"}";
    private static final String REFUSAL = "{\"reason\":\"AMOUNT_CONTESTED\"}";
    private static final String BANK = "{\"bankCode\":\"102581000013\",\"accountNumber\":\"3602000109200098765\"}";

    private record At(Case one, String path, String payable) {

        String director() {
            return Tokens.of("director", "agency-director").agency(one.agency).bearer();
        }

        String owner() {
            return Tokens.of("owner", "purchaser").street(one.street).bearer();
        }

        At after(String token, String below, String body) {
            post(token, path + below, body).statusCode(200);
            return this;
        }

        At paid() {
            var lines = "{\"payableId\":\"%s\"},{\"payableId\":\"%s\"}".formatted(one.payable("WAGE", 1), payable);
            Case.settled(Case.sent(lines), one.today).statusCode(200);
            return this;
        }
    }

    private static At requested() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().knownPayee().signed();
        var payable = one.payable("PERFORMANCE", 1);
        var director = Tokens.of("director", "agency-director").agency(one.agency).bearer();
        return new At(one, "/receivables/" + post(director, "/receivables", "{\"payableId\":\"" + payable + "\"}")
                .statusCode(201).extract().path("id"), payable);
    }

    /** To be assigned to a bank. */
    private static At confirmed() {
        var at = requested();
        return at.after(at.owner(), "/confirm", CONFIRMATION).after(at.director(), "/propose-assignment", BANK);
    }

    private static At assigned() {
        return confirmed().after(CHECKER, "/assign", "");
    }

    private static At refused() {
        var at = requested();
        return at.after(at.owner(), "/refuse", REFUSAL);
    }

    private static At withdrawn() {
        var at = requested();
        return at.after(at.director(), "/withdraw", "");
    }

    @Test
    void everyDoorOfAReceivable() {
        Doors.of(ReceivableStatus.class, ReceivableCommand.class, At::path)
                .reach(ReceivableStatus.REQUESTED, ReceivableDoorsTest::requested)
                .reach(ReceivableStatus.CONFIRMED, ReceivableDoorsTest::confirmed)
                .reach(ReceivableStatus.ASSIGNED, ReceivableDoorsTest::assigned)
                .reach(ReceivableStatus.PAID, () -> assigned().paid())
                .reach(ReceivableStatus.REFUSED, ReceivableDoorsTest::refused)
                .reach(ReceivableStatus.WITHDRAWN, ReceivableDoorsTest::withdrawn)
                .door(ReceivableCommand.CONFIRM, At::owner, "/confirm", at -> CONFIRMATION)
                .door(ReceivableCommand.REFUSE, At::owner, "/refuse", at -> REFUSAL)
                .door(ReceivableCommand.WITHDRAW, At::director, "/withdraw")
                .door(ReceivableCommand.PROPOSE_ASSIGNMENT, At::director, "/propose-assignment", at -> BANK)
                .door(ReceivableCommand.ASSIGN, at -> CHECKER, "/assign").check();
    }
}
