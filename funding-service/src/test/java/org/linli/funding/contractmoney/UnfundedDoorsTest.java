package org.linli.funding.contractmoney;

import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.money;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.contractmoney.UnfundedStatus.UnfundedCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;

/** Every command on a signed contract without money in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class UnfundedDoorsTest {

    private static final String REASON = "{\"reason\":\"above the budget\"}";

    /** The contract says more than was reserved, and its line has it. */
    private static String waiting() {
        var one = new Case().funded("2600000", "0").reserved("2400000");
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", one.contract.toString(), 1,
                """
                        {"contractId":"%s","number":"C-1","tenderId":"%s","purchaseId":"%s","agencyId":"%s",
                         "purchaserId":"%s","areaCode":"%s","serviceType":"FAMILY_SERVICE_STATION",
                         "amount":%s,"from":"%s","to":"%s","signedOn":"%s","lateInterestPerDay":null,"instalments":[
                        {"no":1,"trigger":"MID_TERM","amount":%s,"wage":%s,"performance":%s,"retention":%s}]}"""
                        .formatted(one.contract, UUID.randomUUID(), one.purchase, one.agency, one.street, one.area,
                                money("2500000"), Time.today(), Time.today().plusYears(1).minusDays(1), Time.today(),
                                money("2500000"), money("2500000"), money("0"), money("0")));
        awaits(one.contract, "linli.funding.contract.unfunded.v1");
        return "/unfunded-contracts/" + one.contract;
    }

    private static String after(String below, String body) {
        var path = waiting();
        agreed(STEWARD, path + below, body).statusCode(200);
        return path;
    }

    private static String questioned() {
        var path = after("/refuse-funding", REASON);
        var contract = path.substring(path.lastIndexOf('/') + 1);
        Events.publish("linli.contracts", "linli.procurement.contract.completed.v1", contract, 2,
                "{\"contractId\":\"%s\",\"on\":\"%s\"}".formatted(contract, Time.today()));
        awaits(UUID.fromString(contract), "linli.funding.contract.heard-after-refusal.v1");
        return path;
    }

    @Test
    void everyDoorOfAContractWithoutMoney() {
        Doors.of(UnfundedStatus.class, UnfundedCommand.class, (String path) -> path)
                .reach(UnfundedStatus.WAITING, UnfundedDoorsTest::waiting)
                .reach(UnfundedStatus.FUNDED, () -> after("/raise-reservation", "{}"))
                .reach(UnfundedStatus.REFUSED, () -> after("/refuse-funding", REASON))
                .reach(UnfundedStatus.QUESTIONED, UnfundedDoorsTest::questioned)
                .door(UnfundedCommand.RAISE, path -> STEWARD, "/raise-reservation", path -> "{}")
                .door(UnfundedCommand.REFUSE, path -> STEWARD, "/refuse-funding", path -> REASON)
                .door(UnfundedCommand.ANSWER, path -> STEWARD, "/answer",
                        path -> "{\"answer\":\"NOTHING_OWED\",\"reason\":\"r\"}")
                .check();
    }
}
