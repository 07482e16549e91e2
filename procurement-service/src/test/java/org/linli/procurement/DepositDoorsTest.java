package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.bidding.deposit.DepositCommand;
import org.linli.procurement.bidding.deposit.DepositStatus;

/** Every command on a deposit that goes back in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class DepositDoorsTest {

    private static final String RETURNED = "{\"reference\":\"slip 7\"}";

    private record At(Play play, String path) {
    }

    private static At owed() {
        var play = new Play();
        var agency = Play.agency();
        var bid = DepositsTest.withDeposit(DepositsTest.tender(play), agency, "2000000.00");
        Play.post(Play.director(agency), "/bids/" + bid + "/withdraw", "*", null).statusCode(200);
        return new At(play, "/deposits/" + bid);
    }

    private static At refunded() {
        var at = owed();
        Play.post(at.play().writer, at.path() + "/refund", "*", RETURNED).statusCode(200);
        return at;
    }

    @Test
    void everyDoorOfADeposit() {
        Doors.of(DepositStatus.class, DepositCommand.class, At::path).reach(DepositStatus.OWED, DepositDoorsTest::owed)
                .reach(DepositStatus.REFUNDED, DepositDoorsTest::refunded)
                .door(DepositCommand.REFUND, at -> at.play().writer, "/refund", at -> RETURNED).check();
    }
}
