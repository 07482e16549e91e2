package org.linli.funding.bridge;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.bridge.BridgeStatus.BridgeCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Every command on an advance in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class BridgeDoorsTest {

    private static final String AMOUNT = "{\"amount\":" + money("100000") + "}";
    private static final String LOST = "{\"reason\":\"PAYMENT_LOST\"}";

    @Inject
    Bridges bridges;
    @Inject
    AdvancePayoutResult payouts;

    private static String received() {
        return "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"A-%s\"}".formatted(money("1"), Time.today(),
                UUID.randomUUID());
    }

    /** @param wage the payable it is an advance on */
    private record At(Case one, String path, String wage) {

        String director() {
            return Tokens.of("director", "agency-director").agency(one.agency).bearer();
        }

        At after(String token, String below, String body) {
            post(token, path + below, body).statusCode(200);
            return this;
        }

        /** @return the payment */
        String pays(String amount) {
            var batch = Case.sent("{\"payableId\":\"" + wage + "\"" + amount + "}");
            if ("SENT".equals(batch.getString("status"))) {
                Case.settled(batch, Time.today()).statusCode(200);
            }
            return batch.getString("instructions[0].id");
        }

        At paid() {
            pays("");
            return this;
        }
    }

    private static At offered() {
        var one = new Case().funded("2400000", "300000").reserved("2400000").payee().knownPayee().signed();
        var wage = one.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1"));
        return new At(one, "/bridges/" + get("/bridges?payableId=" + wage).getString("items[0].id"), wage);
    }

    private static At requested() {
        var at = offered();
        return at.after(at.director(), "/request", AMOUNT);
    }

    private static At granted() {
        var at = requested();
        Case.agreed(MAKER, at.path() + "/grant", AMOUNT).statusCode(200);
        return at;
    }

    /** The wage is paid, the money that had repaid the advance went back to the bank: nothing will repay it. */
    private At lost(At granted) {
        Case.job(() -> payouts.paid(UUID.fromString(get(granted.path()).getString("id")), Time.today()));
        var payment = granted.pays("");
        Case.job(() -> bridges.undone(UUID.fromString(granted.wage()), UUID.fromString(payment), Time.today()));
        return granted.after(MAKER, "/propose-write-off", LOST);
    }

    private At returned() {
        var at = granted();
        Case.job(() -> payouts.returned(UUID.fromString(get(at.path()).getString("id")), "AC01", Time.today()));
        return at;
    }

    private At repaying() {
        var at = granted();
        at.pays(",\"amount\":" + money("60000"));
        return lost(at);
    }

    @Test
    void everyDoorOfABridge() {
        Doors.of(BridgeStatus.class, BridgeCommand.class, At::path)
                .reach(BridgeStatus.OFFERED, BridgeDoorsTest::offered)
                .reach(BridgeStatus.REQUESTED, BridgeDoorsTest::requested)
                .reach(BridgeStatus.GRANTED, () -> lost(granted())).reach(BridgeStatus.REPAYING, this::repaying)
                .reach(BridgeStatus.REPAID, () -> granted().paid())
                .reach(BridgeStatus.WRITTEN_OFF, () -> lost(granted()).after(CHECKER, "/write-off", ""))
                .reach(BridgeStatus.LAPSED, () -> offered().paid()).reach(BridgeStatus.RETURNED, this::returned)
                .door(BridgeCommand.REQUEST, At::director, "/request", at -> AMOUNT)
                .door(BridgeCommand.GRANT, at -> MAKER, "/grant", at -> AMOUNT)
                .door(BridgeCommand.REPAY_OWN, at -> MAKER, "/repay", at -> received())
                .door(BridgeCommand.PROPOSE_WRITE_OFF, at -> MAKER, "/propose-write-off", at -> LOST)
                .door(BridgeCommand.WRITE_OFF, at -> CHECKER, "/write-off").check();
    }
}
