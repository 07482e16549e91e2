package org.linli.funding.payable;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Every command on a payable in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class PayableDoorsTest {

    private static final String PROPOSER = Tokens.of("checker-2", "finance-checker").bearer();
    private static final String DISPUTE = Case.contest("1");
    private static final String ALREADY = "payable.disputed-already";
    private static final String RESOLUTION = "{\"confirmed\":" + money("1") + "}";

    private record At(Case one, String id) {

        String path() {
            return "/payables/" + id;
        }

        String owner() {
            return purchaser("owner");
        }

        private String purchaser(String name) {
            return Tokens.of(name, "purchaser").street(one.street).bearer();
        }

        At disputed() {
            Case.agreed(purchaser("another"), path() + "/dispute", DISPUTE).statusCode(200);
            return this;
        }

        At late(int days) {
            Case.late(id, days);
            return this;
        }

        At paid(String amount) {
            Case.settled(Case.sent("{\"payableId\":\"" + id + "\"" + amount + "}"), one.today).statusCode(200);
            return this;
        }

        At paused() {
            var proposed = post(PROPOSER, path() + "/pause", pause()).statusCode(200);
            Case.confirmed(proposed.extract().header("Money-Order")).statusCode(200);
            return this;
        }

        At voided() {
            Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", one.contract.toString(), 2,
                    """
                            {"contractId":"%s","agencyId":"%s","on":"%s","reason":"closed"}""".formatted(one.contract,
                            one.agency, one.today));
            awaits(UUID.fromString(id), "linli.funding.payable.voided.v1");
            return this;
        }
    }

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().knownPayee().signed();
    }

    private static At planned() {
        var one = signed();
        return new At(one, one.payable("WAGE", 2));
    }

    private static At triggered() {
        var one = signed();
        return new At(one, one.payable("WAGE", 1));
    }

    private static String pause() {
        return "{\"reason\":\"COURT_ORDER\",\"until\":\"" + Time.today().plusDays(5) + "\"}";
    }

    @Test
    void everyDoorOfAPayable() {
        Doors.of(PayableStatus.class, PayableCommand.class, At::path)
                .reach(PayableStatus.PLANNED, PayableDoorsTest::planned)
                .reach(PayableStatus.TRIGGERED, () -> triggered().disputed())
                .reach(PayableStatus.DUE, () -> triggered().late(0).disputed())
                .reach(PayableStatus.OVERDUE, () -> triggered().late(Case.rule("FB1")).disputed())
                .reach(PayableStatus.PARTLY_PAID, () -> triggered().paid(",\"amount\":" + money("1000")).disputed())
                .reach(PayableStatus.PAUSED, () -> triggered().paused())
                .reach(PayableStatus.PAID, () -> triggered().paid(""))
                .reach(PayableStatus.VOIDED, () -> planned().voided())
                .reach(PayableStatus.TRIGGERED, PayableCommand.DISPUTE, PayableDoorsTest::triggered)
                .reach(PayableStatus.DUE, PayableCommand.DISPUTE, () -> triggered().late(0))
                .reach(PayableStatus.OVERDUE, PayableCommand.DISPUTE, () -> triggered().late(Case.rule("FB1")))
                .reach(PayableStatus.PARTLY_PAID, PayableCommand.DISPUTE,
                        () -> triggered().paid(",\"amount\":" + money("1000")))
                .named(PayableStatus.TRIGGERED, PayableCommand.DISPUTE, ALREADY)
                .named(PayableStatus.DUE, PayableCommand.DISPUTE, ALREADY)
                .named(PayableStatus.OVERDUE, PayableCommand.DISPUTE, ALREADY)
                .named(PayableStatus.PARTLY_PAID, PayableCommand.DISPUTE, ALREADY)
                .door(PayableCommand.APPROVE, At::owner, "/approve")
                .door(PayableCommand.PAUSE, at -> CHECKER, "/pause", at -> pause())
                .door(PayableCommand.RESUME, at -> CHECKER, "/resume")
                .door(PayableCommand.DISPUTE, At::owner, "/dispute", at -> DISPUTE)
                .named(PayableStatus.PARTLY_PAID, PayableCommand.CLAIM_INTEREST, "payable.no-interest")
                .named(PayableStatus.PAUSED, PayableCommand.CLAIM_INTEREST, "payable.no-interest")
                .named(PayableStatus.PAID, PayableCommand.CLAIM_INTEREST, "payable.no-interest")
                .door(PayableCommand.CLAIM_INTEREST, At::owner, "/interest/claim")
                .door(PayableCommand.RESOLVE, at -> Case.JUDGE, "/resolve-dispute", at -> RESOLUTION).check();
    }
}
