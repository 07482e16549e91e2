package org.linli.funding.contractmoney.change;

import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.contractmoney.change.ChangeStatus.ChangeCommand;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;

/** What a change of a contract does to its money, in every status: facts and the clock move it, nobody else does. */
@QuarkusTest
@WithTestResource(Engines.class)
class MoneyChangeDoorsTest {

    private static Case signed(String budget) {
        return new Case().funded(budget, "0").reserved("2400000").payee().signed();
    }

    private static String path(Case one) {
        return "/contract-moneys/" + one.contract + "/changes";
    }

    /** Wages of the second instalment. @return where its changes are read */
    private static String changed(Case one, int no, int wage) {
        Events.publish("linli.contracts", "linli.procurement.contract.changed.v1", one.contract.toString(), 10 + no, """
                {"contractId":"%s","changeNo":%d,"kind":"SUPPLEMENT","agencyId":"%s","purchaserId":"%s",
                 "amount":%s,"delta":%s,"from":"%s","to":"%s","rationale":"more","on":"%s","sha256":"x",
                 "instalments":[
                {"no":1,"trigger":"SIGNING","amount":%s,"wage":%s,"performance":%s,"retention":%s},
                {"no":2,"trigger":"MID_TERM","amount":%s,"wage":%s,"performance":%s,"retention":%s}]}""".formatted(
                one.contract, no, one.agency, one.street, money("" + (1620000 + wage)), money("0"), one.today,
                one.today.plusYears(1).minusDays(1), one.today, money("1200000"), money("780000"), money("300000"),
                money("120000"), money("" + (420000 + wage)), money("" + wage), money("300000"), money("120000")));
        Await.until("change " + no, () -> get(path(one)).getList("items").size() == no);
        return path(one);
    }

    private static String superseded() {
        var one = signed("2400000");
        changed(one, 1, 880000);
        return changed(one, 2, 780000);
    }

    /** Of two the older is the one that was superseded. */
    @Test
    void nobodyMovesAChange() {
        Doors.of(ChangeStatus.class, ChangeCommand.class, (String path) -> path)
                .reach(ChangeStatus.SHORT, () -> changed(signed("2400000"), 1, 880000))
                .reach(ChangeStatus.APPLIED, () -> changed(signed("3000000"), 1, 880000))
                .reach(ChangeStatus.SUPERSEDED, MoneyChangeDoorsTest::superseded).statusAt("items[-1].status")
                .movedByNobody(path -> CHECKER).check();
    }
}
