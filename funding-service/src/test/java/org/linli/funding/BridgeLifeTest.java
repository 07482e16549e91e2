package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.bridge.AdvancePayoutResult;
import org.linli.funding.bridge.BridgeOffering;
import org.linli.funding.bridge.Bridges;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/**
 * Advances from the offer to the end: exact to the fen, by two persons, repaid first, owed again when the bank returns
 * the money.
 */
@QuarkusTest
@WithTestResource(Engines.class)
class BridgeLifeTest {

    @Inject
    Bridges bridges;
    @Inject
    BridgeOffering offers;
    @Inject
    AdvancePayoutResult payouts;

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case late() {
        var one = new Case().funded("2400000", "300000").reserved("2400000").payee().signed();
        Case.late(one.payable("WAGE", 1), Case.rule("FB1"));
        return one;
    }

    private static String director(Case one) {
        return Tokens.of("director", "agency-director").agency(one.agency).bearer();
    }

    private static String granted(Case one, String payable, String yuan) {
        var bridge = "/bridges/" + get("/bridges?payableId=" + payable + "&facility=BRIDGE").getString("items[0].id");
        post(director(one), bridge + "/request", "{\"amount\":" + money(yuan) + "}").statusCode(200);
        agreed(Case.MAKER, bridge + "/grant", "{\"amount\":" + money(yuan) + "}").statusCode(200);
        return bridge;
    }

    private static String paid(Case one, String payable, String yuan) {
        var batch = Case.sent("{\"payableId\":\"%s\",\"amount\":%s}".formatted(payable, money(yuan)));
        if ("SENT".equals(batch.getString("status"))) {
            Case.settled(batch, Time.today()).statusCode(200);
        } else {
            assertThat(batch.getString("status")).as("what repays whole never leaves the house").isEqualTo("SETTLED");
            assertThat(batch.getString("instructions[0].net.amount")).isEqualTo("0.00");
        }
        return batch.getString("instructions[0].id");
    }

    private void undone(String payable, String payment) {
        Case.job(() -> bridges.undone(UUID.fromString(payable), UUID.fromString(payment), Time.today()));
    }

    @Test
    void fiftyRequestsAtOnceAreOneBridge() throws Exception {
        var one = late();
        var path = "/bridges/" + get("/bridges?payableId=" + one.payable("WAGE", 1)).getString("items[0].id");
        var token = director(one);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(
                            n -> () -> post(token, path + "/request", "{\"amount\":" + money("1000") + "}").extract()
                                    .statusCode())
                    .toList());
            var accepted = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 409);
                accepted += answer.get() == 200 ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        }
        assertThat(JournalRows.typesOf(get(path).getString("id")))
                .filteredOn("linli.funding.bridge.requested.v1"::equals).hasSize(1);
        assertThat(get("/bridges?payableId=" + one.payable("WAGE", 1)).getList("items")).hasSize(1);
    }

    @Test
    void isRepaidFirstByEachPaymentToTheFenAndOwedAgainWhenTheyComeBack() {
        var one = late();
        var wage = one.payable("WAGE", 1);
        var bridge = granted(one, wage, "100000.01");
        var first = paid(one, wage, "60000.01");
        assertThat(get(bridge).getString("status")).isEqualTo("REPAYING");
        assertThat(get(bridge).getString("owed.amount")).isEqualTo("40000.00");
        var batch = Case.sent("{\"payableId\":\"" + wage + "\",\"amount\":" + money("50000") + "}");
        assertThat(batch.getString("instructions[0].repayment.amount")).isEqualTo("40000.00");
        assertThat(batch.getString("instructions[0].net.amount")).isEqualTo("10000.00");
        Case.settled(batch, Time.today()).statusCode(200);
        assertThat(get(bridge).getString("status")).isEqualTo("REPAID");
        undone(wage, first);
        undone(wage, first);
        assertThat(get(bridge).getString("status")).isEqualTo("REPAYING");
        assertThat(get(bridge).getString("owed.amount")).isEqualTo("60000.01");
        undone(wage, batch.getString("instructions[0].id"));
        assertThat(get(bridge).getString("status")).isEqualTo("GRANTED");
        assertThat(get(bridge + "/repayments").<Boolean>getList("items.undone")).containsExactly(true, true);
        var again = paid(one, wage, "100000.01");
        assertThat(get(bridge).getString("status")).isEqualTo("REPAID");
        assertThat(JournalRows.typesOf(get(bridge).getString("id")))
                .filteredOn("linli.funding.bridge.repayment-undone.v1"::equals).hasSize(2);
        assertThat(again).isNotEqualTo(first);
    }

    @Test
    void isWrittenOffByTwoPersonsOnceNothingCanRepayItAny() {
        var one = late();
        var wage = one.payable("WAGE", 1);
        var bridge = granted(one, wage, "50000");
        post(Case.MAKER, bridge + "/propose-write-off", "{\"reason\":\"PAYMENT_LOST\"}").statusCode(409).body("type",
                equalTo("urn:linli:problem:bridge.still-payable"));
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        Case.settled(batch, Time.today()).statusCode(200);
        undone(wage, batch.getString("instructions[0].id"));
        post(Case.MAKER, bridge + "/propose-write-off", "{\"reason\":\"PAYMENT_LOST\"}").statusCode(409).body("type",
                equalTo("urn:linli:problem:bridge.unanswered"));
        Case.job(() -> payouts.paid(UUID.fromString(get(bridge).getString("id")), Time.today()));
        post(Case.CHECKER, bridge + "/write-off", "").statusCode(409).body("type",
                equalTo("urn:linli:problem:bridge.not-proposed"));
        var maker = Tokens.of("both", "finance-maker").bearer();
        var both = Tokens.of("both", "finance-checker").bearer();
        post(maker, bridge + "/propose-write-off", "{\"reason\":\"PAYMENT_LOST\"}").statusCode(200);
        post(both, bridge + "/write-off", "").statusCode(409).body("type",
                equalTo("urn:linli:problem:bridge.same-person"));
        post(Case.CHECKER, bridge + "/write-off", "").statusCode(200).body("status", equalTo("WRITTEN_OFF"))
                .body("writtenOff.amount", equalTo("50000.00"));
    }

    @Test
    void theReserveIsSetAsideRepaidByTheNextWageAndFreeAgainWhenNobodyTakesIt() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        agreed(Case.STEWARD, "/bridge-pool/fund", "{\"sourceId\":\"%s\",\"facility\":\"SALARY_RESERVE\",\"amount\":%s}"
                .formatted(Case.open("70000"), money("70000"))).statusCode(200);
        var before = Money.yuan(get("/bridge-pool?facility=SALARY_RESERVE").getString("available.amount"));
        var monthly = Money.yuan("20000.55");
        Case.job(() -> offers.openReserve(one.agency, monthly));
        Case.job(() -> offers.openReserve(one.agency, monthly));
        var found = get("/bridges?agencyId=" + one.agency);
        assertThat(found.<String>getList("items.offered.amount")).containsExactly("20000.55");
        assertThat(found.getString("items[0].payableId")).isEqualTo(one.payable("WAGE", 1));
        assertThat(get("/bridge-pool?facility=SALARY_RESERVE").getString("available.amount"))
                .isEqualTo(before.minus(monthly).amount());
        var reserve = "/bridges/" + found.getString("items[0].id");
        post(director(one), reserve + "/request", "{\"amount\":" + money("20000") + "}").statusCode(200);
        agreed(Case.MAKER, reserve + "/grant", "{\"amount\":" + money("20000") + "}").statusCode(200);
        assertThat(get("/bridge-pool?facility=SALARY_RESERVE").getString("available.amount"))
                .isEqualTo(before.minus(Money.yuan("20000")).amount());
        var batch = Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\",\"amount\":" + money("30000") + "}");
        assertThat(batch.getString("instructions[0].repayment.amount")).isEqualTo("20000.00");
        Case.settled(batch, one.today).statusCode(200);
        assertThat(get(reserve).getString("status")).isEqualTo("REPAID");
        Case.job(() -> offers.openReserve(one.agency, monthly));
        var second = get("/bridges?agencyId=" + one.agency).getString("items[0].id");
        assertThat(get("/bridges/" + second).getString("payableId")).isEqualTo(one.payable("WAGE", 2));
        Time.to(Time.today().plusDays(Case.rule("FH21")));
        assertThat(get("/bridges/" + second).getString("status")).isEqualTo("LAPSED");
        assertThat(get("/bridge-pool?facility=SALARY_RESERVE").getString("available.amount"))
                .isEqualTo(before.amount());
    }
}
