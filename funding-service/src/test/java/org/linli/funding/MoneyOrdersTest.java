package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.yaml.snakeyaml.Yaml;

/** Nobody moves money alone: every command of the contract has its second person, its key, and one effect. */
@QuarkusTest
@WithTestResource(Engines.class)
class MoneyOrdersTest {

    private static final String TYPE = "urn:linli:problem:";
    private static final String BOTH = Tokens.of("both", "fund-steward", "finance-checker").bearer();

    /** Waits as a money order until another person has confirmed its content. */
    private static final Set<String> ORDERED = Set.of("receiveFunds", "createBudgetLine", "allocateBudget",
            "fundBridgePool", "returnAllocation", "returnPoolCapital", "pausePayable", "closePeriod", "passOnRemainder",
            "matchGift", "awardGrant", "endGrant", "grantBridge", "recordResults", "disputePayable", "returnGift",
            "openBankAccount", "raiseReservation", "refuseFunding", "correctGiftReturn", "keepGift", "repayBridge",
            "answerRefusedContract", "takeBackUnsaidCash", "discardBankMessage");
    /** One person's step, and the operation by which another does the rest. */
    private static final Map<String, String> PAIRED = Map.ofEntries(Map.entry("createBatch", "checkBatch"),
            Map.entry("changeBatch", "checkBatch"), Map.entry("checkBatch", "sendBatch"),
            Map.entry("sendBatch", "takeBankMessage"), Map.entry("requestBridge", "grantBridge"),
            Map.entry("resolveDispute", "disputePayable"), Map.entry("approvePayable", "createBatch"),
            Map.entry("freeHold", "createBatch"), Map.entry("claimInterest", "approvePayable"),
            Map.entry("acceptGrantDeliverable", "createBatch"), Map.entry("proposePaymentTerm", "agreePaymentTerm"),
            Map.entry("agreePaymentTerm", "proposePaymentTerm"), Map.entry("requestReceivable", "confirmReceivable"),
            Map.entry("confirmReceivable", "requestReceivable"), Map.entry("refuseReceivable", "requestReceivable"),
            Map.entry("proposeAssignment", "confirmAssignment"), Map.entry("confirmAssignment", "proposeAssignment"),
            Map.entry("proposeWriteOff", "confirmWriteOff"), Map.entry("confirmWriteOff", "proposeWriteOff"),
            Map.entry("proposeBankResolution", "confirmBankResolution"),
            Map.entry("confirmBankResolution", "proposeBankResolution"),
            Map.entry("refuseBankResolution", "proposeBankResolution"),
            Map.entry("proposeBankDayClose", "closeBankDay"), Map.entry("closeBankDay", "proposeBankDayClose"),
            Map.entry("confirmMoneyOrder", "receiveFunds"), Map.entry("refuseMoneyOrder", "receiveFunds"),
            Map.entry("takeBankMessage", "closeBankDay"), Map.entry("sendBackBatch", "changeBatch"),
            Map.entry("proposeUseChange", "agreeUseChange"), Map.entry("agreeUseChange", "proposeUseChange"),
            Map.entry("refuseUseChange", "proposeUseChange"));
    /** Moves no money and promises none. */
    private static final Set<String> WORDS = Set.of("createFundSource", "resumePayable", "answerEscalation",
            "declareIncome", "declareCash", "withdrawReceivable", "orderSimulatedBank", "tellGift", "publishGiftReport",
            "askAboutGift", "answerGiftQuestion", "fileUseChange", "offerResource", "useResource", "withdrawResource",
            "declareCharityYear", "setCostBaseline", "recordPopulation", "openGrantLine", "closeGrantLine",
            "applyForGrant", "refuseGrant", "withdrawGrant", "deliverGrant", "sendBackGrantDeliverable",
            "publishRelatedDeal", "cancelBatch", "importBankBranches", "proposeCalendarYear", "confirmCalendarYear",
            "closeGaps", "replayDeadLetter", "prepareReplay", "runReplay", "proposeDiscardingDeadLetter",
            "discardDeadLetter");

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Map<String, Object>>> paths() {
        return (Map<String, Map<String, Map<String, Object>>>) new Yaml()
                .<Map<String, Object>>load(given().get("/q/openapi").asString()).get("paths");
    }

    @Test
    void everyCommandOfTheContractHasASecondPersonOrMovesNoMoney() {
        var commands = new TreeSet<String>();
        paths().values().forEach(item -> {
            if (item.containsKey("post")) {
                commands.add(String.valueOf(item.get("post").get("operationId")));
            }
        });
        var told = new TreeSet<String>(ORDERED);
        told.addAll(PAIRED.keySet());
        told.addAll(WORDS);
        assertThat(told).as("a new command on money needs a second person").isEqualTo(commands);
        assertThat(commands).containsAll(PAIRED.values());
    }

    @Test
    void everyCommandOnMoneyAsksForAKey() {
        var answered = new TreeSet<String>();
        paths().forEach((path, item) -> {
            if (item.containsKey("post") && !WORDS.contains(String.valueOf(item.get("post").get("operationId")))) {
                var operation = String.valueOf(item.get("post").get("operationId"));
                var type = Set.of("takeBankMessage", "importBankBranches").contains(operation) ? "text/csv"
                        : "application/json";
                var address = path.replace("{day}", "2026-01-05").replace("{no}", "1").replaceAll("\\{[^}]+}",
                        UUID.randomUUID().toString());
                var answers = Stream.of("finance-maker", "finance-checker", "agency-director")
                        .map(role -> Tokens.of("all", "fund-steward", "purchaser", role).agency(UUID.randomUUID())
                                .street("S-1").bearer())
                        .map(token -> given().header("Authorization", token).header("If-Match", "*").contentType(type)
                                .body("{}").post(address).asString())
                        .toList();
                if (answers.stream().noneMatch(answer -> answer.contains(TYPE + "idempotency-key-required"))) {
                    answered.add(operation + " " + answers);
                }
            }
        });
        assertThat(answered).isEmpty();
    }

    private static String proposed(HttpReply answer) {
        return answer.extract().header("Money-Order");
    }

    private static String hash(String order) {
        return "{\"contentHash\":\"" + get("/money-orders/" + order).getString("contentHash") + "\"}";
    }

    private static String cash(Case one) {
        return get("/fund-sources/" + one.source).getString("cash.amount");
    }

    private static String receipt(Case one, String amount, String reference) {
        return "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}".formatted(money(amount), one.today,
                reference);
    }

    @Test
    void whoeverProposesDoesNotConfirmAndTheConfirmationIsOfThatContent() {
        var one = new Case().funded("1", "0");
        var path = "/fund-sources/" + one.source + "/receive";
        var order = proposed(post(BOTH, path, receipt(one, "7", "R7")).statusCode(200));
        assertThat(cash(one)).isEqualTo("5000000.00");
        post(BOTH, "/money-orders/" + order + "/confirm", hash(order)).statusCode(422).body("rule", equalTo("FH40"));
        post(BOTH, "/money-orders/" + order + "/refuse", "{\"reason\":\"r\"}").statusCode(422).body("rule",
                equalTo("FH40"));
        post(STEWARD, "/money-orders/" + order + "/confirm", hash(order)).statusCode(403);
        post(CHECKER, "/money-orders/" + order + "/confirm", "{\"contentHash\":\"" + "0".repeat(64) + "\"}")
                .statusCode(422).body("type", equalTo(TYPE + "order.other-content"));
        post(CHECKER, "/money-orders/" + order + "/confirm", hash(order)).statusCode(200).body("status",
                equalTo("EXECUTED"));
        post(CHECKER, "/money-orders/" + order + "/confirm", hash(order)).statusCode(409);
        assertThat(cash(one)).isEqualTo("5000007.00");
        var refused = proposed(post(STEWARD, path, receipt(one, "8", "R8")).statusCode(200));
        post(CHECKER, "/money-orders/" + refused + "/refuse", "{\"reason\":\"not ours\"}").statusCode(200)
                .body("status", equalTo("REFUSED"));
        assertThat(cash(one)).isEqualTo("5000007.00");
        assertThat(JournalRows.typesOf(order)).containsExactly("linli.funding.money-order.proposed.v1",
                "linli.funding.money-order.executed.v1");
    }

    @Test
    void whatCouldNotBeDoneIsRefusedWhenItIsProposedAndLeavesNothing() {
        var one = new Case().funded("1", "0");
        post(STEWARD, "/budget-lines", """
                {"sourceId":"%s","purchaserId":"S-new","fiscalYear":%d,"purpose":"p","amount":%s}"""
                .formatted(one.source, one.today.getYear(), money("9000000"))).statusCode(409);
        assertThat(get("/budget-lines?purchaserId=S-new").getList("items")).isEmpty();
        assertThat(get("/money-orders?aboutId=" + one.source + "&status=PROPOSED").getList("items")).isEmpty();
        post(CHECKER, "/ledger/periods/2099-01/close", "{}").statusCode(409);
    }

    @Test
    void ofTwoThatTogetherTakeTooMuchTheSecondIsRefusedWhenItIsConfirmed() {
        var one = new Case().funded("1", "0");
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        var body = "{\"amount\":" + money("3000000") + "}";
        var first = proposed(post(STEWARD, "/budget-lines/" + line + "/allocate", body).statusCode(200));
        var second = proposed(post(STEWARD, "/budget-lines/" + line + "/allocate", body).statusCode(200));
        Case.confirmed(first).statusCode(200);
        Case.confirmed(second).statusCode(409);
        assertThat(get("/money-orders/" + second).getString("status")).as("nothing half done").isEqualTo("PROPOSED");
        assertThat(get("/budget-lines/" + line).getString("allocated.amount")).isEqualTo("3000001.00");
    }

    @Test
    void aPauseIsOfThePayableAsItWasSeen() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var wage = "/payables/" + one.payable("WAGE", 1);
        var body = "{\"reason\":\"COURT_ORDER\",\"until\":\"" + one.today.plusDays(5) + "\"}";
        var stale = proposed(post(CHECKER, wage + "/pause", body).statusCode(200).body("status", equalTo("TRIGGERED")));
        var other = Tokens.of("checker-2", "finance-checker").bearer();
        Case.agreed(Tokens.of("owner", "purchaser").street(one.street).bearer(), wage + "/dispute", Case.contest("1"))
                .statusCode(200);
        post(other, "/money-orders/" + stale + "/confirm", hash(stale)).statusCode(409).body("type",
                equalTo(TYPE + "payable.moved"));
        var fresh = proposed(post(CHECKER, wage + "/pause", body).statusCode(200));
        post(CHECKER, "/money-orders/" + fresh + "/confirm", hash(fresh)).statusCode(422).body("rule", equalTo("FH40"));
        post(other, "/money-orders/" + fresh + "/confirm", hash(fresh)).statusCode(200);
        assertThat(get(wage).getString("status")).isEqualTo("PAUSED");
    }

    @Test
    void fiftyConfirmationsAtOnceAreOneEffectAndOneAnswer() throws Exception {
        var one = new Case().funded("1", "0");
        var order = proposed(post(STEWARD, "/fund-sources/" + one.source + "/receive", receipt(one, "5", "R5")));
        var body = hash(order);
        var same =
                ConcurrentCalls.ask(50, n -> post(CHECKER, "/money-orders/" + order + "/confirm", "same-" + order, body)
                        .extract().statusCode());
        assertThat(same).filteredOn(status -> status == 200).isNotEmpty();
        assertThat(same).containsOnly(200, 409);
        assertThat(post(CHECKER, "/money-orders/" + order + "/confirm", "same-" + order, body).statusCode(200).extract()
                .header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(cash(one)).isEqualTo("5000005.00");
        var another = proposed(post(STEWARD, "/fund-sources/" + one.source + "/receive", receipt(one, "6", "R6")));
        var told = hash(another);
        var each = ConcurrentCalls.ask(50,
                n -> post(CHECKER, "/money-orders/" + another + "/confirm", told).extract().statusCode());
        assertThat(each).filteredOn(status -> status == 200).hasSize(1);
        assertThat(cash(one)).isEqualTo("5000011.00");
    }
}
