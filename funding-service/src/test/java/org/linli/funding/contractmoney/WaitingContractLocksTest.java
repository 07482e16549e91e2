package org.linli.funding.contractmoney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.RowLocks;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;

/** A contract gets its money and all that was heard of it meanwhile: every account of it is taken in one order. */
@QuarkusTest
@WithTestResource(Engines.class)
class WaitingContractLocksTest {

    @Inject
    Ledger ledger;

    @Test
    void whatWasHeardMeanwhileTakesNoAccountAfterThoseOfTheContract() throws Exception {
        Case.job(() -> ledger.openAndLockAccounts(List.of(Account.lateInterest())));
        var one = new Case().funded("2600000", "0").reserved("2400000");
        signed(one);
        changed(one);
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        var order = post(STEWARD, "/unfunded-contracts/" + one.contract + "/raise-reservation", "{}").statusCode(200)
                .extract().header("Money-Order");
        var answered = RowLocks.<Integer>waitingFor(RowLocks.Row.account(Account.lateInterest().code()),
                RowLocks.Row.account(Account.allocated(UUID.fromString(line)).code()),
                () -> Case.confirmed(order).extract().statusCode());
        assertThat(answered).isEqualTo(200);
        assertThat(get("/unfunded-contracts/" + one.contract).getString("status")).isEqualTo("FUNDED");
        assertThat(get("/payables?contractId=" + one.contract).<String>getList("items.amount.amount"))
                .containsExactly("2450000.00");
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static void signed(Case one) {
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", one.contract.toString(), 1,
                """
                        {"contractId":"%s","number":"C-1","tenderId":"%s","purchaseId":"%s","agencyId":"%s",
                         "purchaserId":"%s","areaCode":"%s","serviceType":"FAMILY_SERVICE_STATION",
                         "amount":%s,"from":"%s","to":"%s","signedOn":"%s","lateInterestPerDay":null,
                         "instalments":[%s]}""".formatted(one.contract, UUID.randomUUID(), one.purchase, one.agency,
                        one.street, one.area, money("2500000"), one.today, one.today.plusYears(1).minusDays(1),
                        one.today, instalment("2500000")));
        awaits(one.contract, "linli.funding.contract.unfunded.v1");
    }

    private static void changed(Case one) {
        Events.publish("linli.contracts", "linli.procurement.contract.changed.v1", one.contract.toString(), 2, """
                {"contractId":"%s","changeNo":1,"kind":"SUPPLEMENT","agencyId":"%s","purchaserId":"%s",
                 "amount":%s,"delta":%s,"from":"%s","to":"%s","instalments":[%s],"rationale":"less","on":"%s",
                 "sha256":"x"}""".formatted(one.contract, one.agency, one.street, money("2450000"), money("0"),
                one.today, one.today.plusYears(1).minusDays(1), instalment("2450000"), Time.today()));
        Await.until("the change is kept with it",
                () -> "2450000.00".equals(get("/unfunded-contracts/" + one.contract).getString("amount.amount")));
    }

    private static String instalment(String wage) {
        return """
                {"no":1,"trigger":"MID_TERM","amount":%1$s,"wage":%1$s,"performance":%2$s,"retention":%2$s}"""
                .formatted(money(wage), money("0"));
    }
}
