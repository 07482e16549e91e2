package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** The service through its API and its topics, on the real engines. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class FundingCaseTest {

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case signed(String pool) {
        return new Case().funded("2400000", pool).reserved("2400000").payee().signed();
    }

    @Test
    void refusesThePurchaseThatFindsNoMoneyAndSaysWhy() {
        var one = new Case().funded("2400000", "0").reserved("2000000");
        var poor = UUID.randomUUID();
        one.requested(poor, "600000", "FAMILY_SERVICE_STATION");
        awaits(poor, "linli.funding.budget.refused.v1");
        assertThat(JournalRows.of(poor).getFirst().payload()).contains("INSUFFICIENT").contains("400000.00");
        var other = UUID.randomUUID();
        one.requested(other, "1", "YOUTH_CENTRE");
        awaits(other, "linli.funding.budget.refused.v1");
        assertThat(JournalRows.of(other).getFirst().payload()).contains("RESTRICTED");
    }

    @Test
    void answersADeliveredAgainRequestOnceAndFreesACancelledPurchase() {
        var one = new Case().funded("2400000", "0");
        var event = one.requested(one.purchase, "2400000", "FAMILY_SERVICE_STATION");
        one.requested(event, one.purchase, "2400000", "FAMILY_SERVICE_STATION");
        Events.publish("linli.purchases", "linli.procurement.purchase.cancelled.v1", one.purchase.toString(), 2,
                "{\"purchaseId\":\"" + one.purchase + "\",\"reason\":\"no need\"}");
        awaits(one.purchase, "linli.funding.budget.released.v1");
        assertThat(JournalRows.typesOf(one.purchase)).containsExactly("linli.funding.budget.reserved.v1",
                "linli.funding.budget.released.v1");
        assertThat(get("/budget-lines?purchaserId=" + one.street).getString("items[0].available.amount"))
                .isEqualTo("2400000.00");
    }

    @Test
    void goesFromALatePaymentOverABridgeToACleanEnd() {
        var one = signed("100000");
        var wage = one.payable("WAGE", 1);
        var performance = one.payable("PERFORMANCE", 1);
        Case.late(wage, Case.rule("FB1"));
        assertThat(get("/payables/" + wage).getString("status")).isEqualTo("OVERDUE");
        var pool = Money.yuan(get("/bridge-pool").getString("available.amount"));
        assertThat(get("/bridges?payableId=" + wage).getString("items[0].offered.amount"))
                .isEqualTo(Money.min(pool, Money.yuan("390000")).amount());
        var bridge = get("/bridges?payableId=" + wage).getString("items[0].id");
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), "/bridges/" + bridge + "/request",
                "{\"amount\":" + money("60000") + "}").statusCode(200);
        Case.agreed(Case.MAKER, "/bridges/" + bridge + "/grant", "{\"amount\":" + money("60000") + "}").statusCode(200);
        assertThat(get("/bridges/" + bridge).getString("status")).isEqualTo("GRANTED");
        Case.late(wage, Case.rule("FB4"));
        assertThat(JournalRows.of(wage)).filteredOn(row -> row.type().endsWith("payable.overdue.v1")).hasSize(4);
        assertThat(get("/payables/" + wage + "/interest").getInt("days")).isEqualTo(Case.rule("FB4"));

        var both = Tokens.of("both", "finance-maker").bearer();
        var lines = "{\"lines\":[{\"payableId\":\"" + wage + "\"},{\"payableId\":\"" + performance + "\"}]}";
        var key = UUID.randomUUID().toString();
        var batch = post(both, "/batches", key, lines).statusCode(201).extract().jsonPath();
        post(both, "/batches", key, lines).statusCode(201).header("Idempotency-Replayed", "true").body("id",
                equalTo(batch.getString("id")));
        var path = "/batches/" + batch.getString("id");
        var check = "{\"contentHash\":\"" + batch.getString("contentHash") + "\"}";
        post(Tokens.of("both", "finance-checker").bearer(), path + "/check", check).statusCode(409).body("type",
                equalTo("urn:linli:problem:batch.same-person"));
        post(Case.CHECKER, path + "/check", "{\"contentHash\":\"" + "0".repeat(64) + "\"}").statusCode(422);
        post(Case.CHECKER, path + "/check", check).statusCode(200).body("status", equalTo("CHECKED"));
        post(Case.MAKER, path + "/change", lines).statusCode(200).body("status", equalTo("DRAFT"));
        var changed = get(path);
        post(Case.CHECKER, path + "/send", "").statusCode(409);
        post(Case.CHECKER, path + "/check", "{\"contentHash\":\"" + changed.getString("contentHash") + "\"}")
                .statusCode(200);
        post(Case.CHECKER, path + "/send", "").statusCode(200).body("status", equalTo("SENT"));
        Case.settled(get(path), Time.today()).statusCode(200).body("status", equalTo("SETTLED"));
        Case.settled(get(path), Time.today()).statusCode(409);

        assertThat(get("/payables/" + wage).getString("status")).isEqualTo("PAID");
        assertThat(get("/bridges/" + bridge).getString("status")).isEqualTo("REPAID");
        assertThat(get("/bridge-pool").getString("available.amount")).isNotNull();
        assertThat(JournalRows.typesOf(wage)).contains("linli.funding.payment.settled.v1",
                "linli.funding.payable.cleared.v1");
    }

    @Test
    void paysWagesFirstAndOnlyToAVerifiedAccount() {
        var one = new Case().funded("2400000", "0").reserved("2400000").signed();
        var wage = "{\"lines\":[{\"payableId\":\"" + one.approved("WAGE", 1) + "\"}]}";
        post(Case.MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + one.approved("PERFORMANCE", 1) + "\"}]}")
                .statusCode(422).body("rule", equalTo("FH06"));
        post(Case.MAKER, "/batches", wage).statusCode(422).body("rule", equalTo("FH05"));
        one.payee();
        Await.asserted("the verified account", () -> post(Case.MAKER, "/batches", wage).statusCode(201));
    }

    @Test
    void paysNothingUnapprovedBeforeItsDueDayIsNearAndOffersNoneOfItForPayment() {
        var one = signed("0");
        var wage = one.payable("WAGE", 1);
        var lines = "{\"lines\":[{\"payableId\":\"" + wage + "\"}]}";
        var queued = "items.findAll{it.agencyId=='" + one.agency + "'}.payableId";
        post(Case.MAKER, "/batches", lines).statusCode(409).body("type",
                equalTo("urn:linli:problem:payable.not-approved"));
        assertThat(get("/payment-queue?limit=500").<String>getList(queued)).isEmpty();
        Case.approved(wage);
        assertThat(get("/payment-queue?limit=500").<String>getList(queued)).containsExactly(wage);
        Case.late(wage, -Case.rule("FH02"));
        Await.until("the notice that it is due soon",
                () -> JournalRows.typesOf(one.payable("PERFORMANCE", 1)).contains("linli.funding.payable.due-soon.v1"));
        assertThat(get("/payment-queue?limit=500").<String>getList(queued)).as("silence holds up no payment")
                .containsExactlyInAnyOrder(wage, one.payable("PERFORMANCE", 1));
        post(Case.MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + wage + "\"},{\"payableId\":\""
                + one.payable("PERFORMANCE", 1) + "\"}]}").statusCode(201);
    }

    @Test
    void turnsInterestBackToTheValueDateAndLetsItRunOnOnTheRest() {
        var one = signed("0");
        var wage = one.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1"));
        Case.late(wage, Case.rule("FB2"));
        var sentOn = Time.today();
        var batch = Case.sent("{\"payableId\":\"" + wage + "\",\"amount\":" + money("390000") + "}");
        Time.to(sentOn.plusDays(1));
        var before = get("/payables/" + wage + "/interest").getInt("days");
        Case.settled(batch, sentOn).statusCode(200);
        assertThat(get("/payables/" + wage).getString("status")).isEqualTo("PARTLY_PAID");
        Time.sweep();
        Time.to(sentOn.plusDays(2));
        Time.to(sentOn.plusDays(3));
        var after = get("/payables/" + wage + "/interest");
        assertThat(after.getInt("days")).isEqualTo(before + 2);
        assertThat(after.getString("through")).isEqualTo(sentOn.plusDays(3).toString());
    }

    @Test
    void doesNotSendABatchThatForgetsABridgeGrantedSince() {
        var one = signed("50000");
        var wage = one.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1"));
        var bridge = get("/bridges?payableId=" + wage).getString("items[0].id");
        var batch = post(Case.MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + wage + "\"}]}").statusCode(201)
                .extract().jsonPath();
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), "/bridges/" + bridge + "/request",
                "{\"amount\":" + money("50000") + "}").statusCode(200);
        Case.agreed(Case.MAKER, "/bridges/" + bridge + "/grant", "{\"amount\":" + money("50000") + "}").statusCode(200);
        var path = "/batches/" + batch.getString("id");
        post(Case.CHECKER, path + "/check", "{\"contentHash\":\"" + batch.getString("contentHash") + "\"}");
        post(Case.CHECKER, path + "/send", "").statusCode(409);
    }

    @Test
    void holdsPerformanceAfterAFailedEvaluationThatCameBeforeTheContractAndPaysTheWage() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee();
        var evaluation = UUID.randomUUID();
        one.finalised(evaluation, "UNQUALIFIED", "\"HOLD_PERFORMANCE\"");
        Await.until("the hold", () -> get("/holds?contractId=" + one.contract).getList("items").size() == 1);
        one.signed();
        var performance = one.payable("PERFORMANCE", 1);
        assertThat(get("/payables/" + performance).getList("holds")).hasSize(1);
        Case.late(one.payable("WAGE", 1), Case.rule("FB3"));
        assertThat(JournalRows.typesOf(performance)).doesNotContain("linli.funding.payable.overdue.v1");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("status")).isEqualTo("OVERDUE");
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), Time.today()).statusCode(200);
        Events.publish("linli.evaluations", "linli.evaluation.rectification.verified.v1", evaluation.toString(), 2, """
                {"evaluationId":"%s","rectificationId":"%s","contractId":"%s","agencyId":"%s"}""".formatted(evaluation,
                UUID.randomUUID(), one.contract, one.agency));
        awaits(UUID.fromString(performance), "linli.funding.performance-part.released.v1");
    }

    @Test
    void freezesOnlyPerformanceOfADisqualifiedAgencyAndFreesItWhenRestored() {
        var one = signed("0").accepted(2);
        var decision = UUID.randomUUID();
        Events.publish("linli.agencies", "linli.registry.agency.disqualified.v1", one.agency.toString(), 5, """
                {"agencyId":"%s","decisionId":"%s","caseId":"%s","effects":["BID","RECEIVE_PERFORMANCE_PAY"],
                "from":"%s","until":"%s"}""".formatted(one.agency, decision, UUID.randomUUID(), one.today,
                one.today.plusYears(2)));
        var performance = UUID.fromString(one.payable("PERFORMANCE", 2));
        awaits(performance, "linli.funding.performance-part.held.v1");
        assertThat(get("/payables/" + one.payable("WAGE", 2)).getList("holds")).isEmpty();
        Case.settled(Case.sent("{\"payableId\":\"%s\"},{\"payableId\":\"%s\"}".formatted(one.payable("WAGE", 1),
                one.payable("WAGE", 2))), one.today).statusCode(200);
        Events.publish("linli.agencies", "linli.registry.agency.restored.v1", one.agency.toString(), 6,
                "{\"agencyId\":\"%s\",\"decisionId\":\"%s\",\"effects\":[\"BID\",\"RECEIVE_PERFORMANCE_PAY\"]}"
                        .formatted(one.agency, decision));
        awaits(performance, "linli.funding.performance-part.released.v1");
    }

    @Test
    void startsTheClockWhenThePurchaserLetsTheAcceptanceTermPass() {
        var one = signed("0");
        Events.publish("linli.contracts", "linli.procurement.acceptance.overdue.v1", one.contract.toString(), 2, """
                {"contractId":"%s","instalmentNo":2,"termEndedOn":"%s"}""".formatted(one.contract, one.today));
        var wage = one.payable("WAGE", 2);
        awaits(UUID.fromString(wage), "linli.funding.payable.triggered.v1");
        assertThat(get("/payables/" + wage).getString("due.rule")).isEqualTo("F03");
        one.accepted(2);
        assertThat(JournalRows.of(wage)).filteredOn(row -> row.type().endsWith("triggered.v1")).hasSize(1);
    }

    @Test
    void fiftyIdenticalRequestsReceiveMoneyOnce() throws Exception {
        var one = new Case().funded("1", "0");
        var body = "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"R2\"}".formatted(money("7"), one.today);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(IntStream.range(0, 50)
                    .<Callable<Integer>>mapToObj(
                            n -> () -> post(Case.STEWARD, "/fund-sources/" + one.source + "/receive",
                                    "crowd-" + one.source, body).extract().statusCode())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 409);
            }
        }
        assertThat(get("/fund-sources/" + one.source).getString("cash.amount")).as("one person alone")
                .isEqualTo("5000000.00");
        var orders = get("/money-orders?status=PROPOSED&aboutId=" + one.source).<String>getList("items.id");
        assertThat(orders).hasSize(1);
        Case.confirmed(orders.getFirst()).statusCode(200);
        assertThat(get("/fund-sources/" + one.source).getString("cash.amount")).isEqualTo("5000007.00");
    }
}
