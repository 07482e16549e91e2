package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/** Defects that would have cost money, four eyes, crowds and wrong inputs, on the real engines. */
@QuarkusTest
@WithTestResource(Engines.class)
class MoneyGuardsTest {

    /** One person with two accounts, each with one of the roles that nobody has together. */
    private static final String ONE_DRAFTS = Tokens.of("both", "finance-maker").bearer();
    private static final String ONE_CHECKS = Tokens.of("both", "finance-checker").bearer();
    private static final String TYPE = "urn:linli:problem:";

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case signed(String pool) {
        return new Case().funded("2400000", pool).reserved("2400000").payee().signed();
    }

    private static JsonPath drafted(String token, String payable) {
        return post(token, "/batches", "{\"lines\":[{\"payableId\":\"" + Case.approved(payable) + "\"}]}")
                .statusCode(201).extract().jsonPath();
    }

    private static String seen(String path) {
        return given().header("Authorization", Case.CHECKER).get("/api/v1" + path).header("ETag");
    }

    private static HttpReply send(String path, String seen, String key) {
        return given().header("Authorization", Case.CHECKER).header("Idempotency-Key", key).header("If-Match", seen)
                .contentType("application/json").body("").post("/api/v1" + path + "/send").then();
    }

    private static String checked(String payable) {
        var batch = drafted(Case.MAKER, payable);
        var path = "/batches/" + batch.getString("id");
        post(Case.CHECKER, path + "/check", "{\"contentHash\":\"" + batch.getString("contentHash") + "\"}")
                .statusCode(200);
        return path;
    }

    @Test
    void grantsNoBridgeOnAWageThatIsWithTheBankAlready() {
        var one = signed("50000");
        var wage = one.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1"));
        var bridge = "/bridges/" + get("/bridges?payableId=" + wage).getString("items[0].id");
        var director = Tokens.of("director", "agency-director").agency(one.agency).bearer();
        var person = Tokens.of("director", "finance-checker").bearer();
        post(director, bridge + "/request", "{\"amount\":" + money("50000") + "}").statusCode(200);
        post(person, bridge + "/grant", "{\"amount\":" + money("50000") + "}").statusCode(409).body("type",
                equalTo(TYPE + "bridge.same-person"));
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        post(Case.CHECKER, bridge + "/grant", "{\"amount\":" + money("50000") + "}").statusCode(409).body("type",
                equalTo(TYPE + "bridge.not-open"));
        Case.settled(batch, Time.today()).statusCode(200);
        assertThat(get(bridge).getString("status")).isEqualTo("LAPSED");
    }

    @Test
    void keepsABridgeOfferAndThePublicNoticeWhenOnlyACentIsPaid() {
        var one = signed("50000");
        var wage = one.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1"));
        Case.settled(Case.sent("{\"payableId\":\"" + wage + "\",\"amount\":" + money("0.01") + "}"), Time.today())
                .statusCode(200);
        assertThat(get("/payables/" + wage).getString("status")).isEqualTo("PARTLY_PAID");
        assertThat(get("/bridges?payableId=" + wage).getString("items[0].status")).isEqualTo("OFFERED");
        assertThat(get("/overdue?agencyId=" + one.agency).<String>getList("items.payableId")).contains(wage);
    }

    @Test
    void sendsNothingToAnAccountThatIsNoLongerTheVerifiedOne() {
        var one = signed("0");
        var wage = one.payable("WAGE", 1);
        var path = checked(wage);
        Events.publish("linli.agencies", "linli.registry.agency.account-verified.v1", one.agency.toString(), 9,
                "{\"agencyId\":\"%s\",\"accountId\":\"%s\",\"maskedNumber\":\"****9\"}".formatted(one.agency,
                        UUID.randomUUID()));
        var marker = UUID.randomUUID();
        Events.publish("linli.agencies", "linli.registry.agency.disqualified.v1", one.agency.toString(), 10, """
                {"agencyId":"%s","decisionId":"%s","effects":["RECEIVE_PERFORMANCE_PAY"],"from":"%s"}"""
                .formatted(one.agency, marker, one.today));
        awaits(UUID.fromString(one.payable("PERFORMANCE", 1)), "linli.funding.performance-part.held.v1");
        post(Case.CHECKER, path + "/send", "").statusCode(409).body("type", equalTo(TYPE + "batch.other-content"));
        assertThat(get("/payables/" + wage).getString("inFlight.amount")).isEqualTo("0.00");
    }

    @Test
    void paysNoPerformanceBehindACentOfTheWage() {
        var one = signed("0");
        post(Case.MAKER, "/batches",
                "{\"lines\":[{\"payableId\":\"%s\",\"amount\":%s},{\"payableId\":\"%s\"}]}"
                        .formatted(one.approved("WAGE", 1), money("0.01"), one.approved("PERFORMANCE", 1)))
                .statusCode(422).body("rule", equalTo("FH06"));
    }

    @Test
    void takesNoValueDateFromBeforeThePaymentWasSentAndNoPayableTwice() {
        var one = signed("0");
        var wage = one.payable("WAGE", 1);
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        Case.settled(batch, one.today.minusDays(1)).statusCode(400)
                .body("type", equalTo(TYPE + "batch.value-date-early")).body("errors[0].field", equalTo("results"));
        assertThat(get("/payables/" + wage).getString("status")).isEqualTo("TRIGGERED");
        post(Case.MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + wage + "\"}]}").statusCode(409).body("type",
                equalTo(TYPE + "batch.elsewhere"));
    }

    @Test
    void putsNoRestrictedMoneyIntoThePool() {
        var one = new Case().funded("1", "0");
        agreed(Case.STEWARD, "/bridge-pool/fund",
                "{\"sourceId\":\"%s\",\"amount\":%s}".formatted(one.source, money("1"))).statusCode(422)
                .body("rule", equalTo("D03"));
        assertThat(get("/fund-sources/" + one.source).getString("cash.amount")).isEqualTo("5000000.00");
    }

    @Test
    void owesTheRetentionOfAcceptedWorkWhenTheContractEndsEarly() {
        var one = signed("0").accepted(2);
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", one.contract.toString(), 3,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\",\"reason\":\"closed\"}"
                        .formatted(one.contract, one.agency, one.today));
        awaits(UUID.fromString(one.payable("RETENTION", 1)), "linli.funding.payable.voided.v1");
        assertThat(get("/payables/" + one.payable("RETENTION", 2)).getString("status")).isEqualTo("TRIGGERED");
    }

    @Test
    void fourEyesHoldForAPersonWithBothRolesAtCheckSendAndDispute() {
        var one = signed("0");
        var wage = one.payable("WAGE", 1);
        var batch = drafted(ONE_DRAFTS, wage);
        var path = "/batches/" + batch.getString("id");
        var check = "{\"contentHash\":\"" + batch.getString("contentHash") + "\"}";
        post(ONE_CHECKS, path + "/check", check).statusCode(409).body("type", equalTo(TYPE + "batch.same-person"));
        post(Case.CHECKER, path + "/check", check).statusCode(200);
        post(ONE_CHECKS, path + "/send", "").statusCode(409).body("type", equalTo(TYPE + "batch.same-person"));
        assertThat(get(path).getString("status")).isEqualTo("CHECKED");
        var judge = Tokens.of("judge", "purchaser", "finance-checker").street(one.street).bearer();
        var performance = "/payables/" + one.payable("PERFORMANCE", 1);
        agreed(judge, performance + "/dispute", Case.contest("1")).statusCode(200);
        post(judge, performance + "/resolve-dispute", "{\"confirmed\":" + money("0") + "}").statusCode(409).body("type",
                equalTo(TYPE + "payable.own-dispute"));
    }

    @Test
    void fiftyReleasesWithOneKeySendOnceAndAllHearTheSame() throws Exception {
        var one = signed("0");
        var wage = one.payable("WAGE", 1);
        var path = checked(wage);
        var seen = seen(path);
        var answers = ConcurrentCalls.ask(50, n -> {
            var told = new AtomicInteger();
            Await.until("the answer to request " + n + ", once the first is done", () -> {
                var answer = send(path, seen, "crowd-" + wage).extract();
                told.set(answer.statusCode());
                return !answer.asString().contains("idempotency-in-progress");
            });
            return told.get();
        });
        assertThat(answers).containsOnly(200);
        assertThat(JournalRows.of(wage)).filteredOn(row -> row.type().endsWith("payment.instructed.v1")).hasSize(1);
    }

    @Test
    void fiftyReleasesWithFiftyKeysSendOnceAndTheOthersHearWhy() throws Exception {
        var one = signed("0");
        var wage = one.payable("WAGE", 1);
        var path = checked(wage);
        var seen = seen(path);
        var answers = ConcurrentCalls.ask(50, n -> {
            var answer = send(path, seen, UUID.randomUUID().toString()).extract();
            return answer.statusCode() == 409 && !answer.asString().contains("illegal-transition") ? 0
                    : answer.statusCode();
        });
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        assertThat(get("/payables/" + wage).getString("inFlight.amount")).isEqualTo("780000.00");
    }

    @Test
    void aHundredAtOnceNeverTakeMoreThanTheSourceHas() throws Exception {
        new Case().funded("1", "3");
        var source = post(Case.STEWARD, "/fund-sources", """
                {"name":"Ten","channel":"GOVERNMENT","agreement":"A","restriction":{"purpose":"any",
                 "serviceTypes":[],"areaCodes":[]},
                "validFrom":"%s"}""".formatted(Case.newYear())).statusCode(201).extract().<String>path("id");
        agreed(Case.STEWARD, "/fund-sources/" + source + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"R\"}".formatted(money("10"), Time.today()))
                .statusCode(200);
        var answers = ConcurrentCalls.ask(100, n -> {
            var order = post(Case.STEWARD, "/bridge-pool/fund",
                    "{\"sourceId\":\"%s\",\"amount\":%s}".formatted(source, money("1"))).extract()
                    .header("Money-Order");
            return order == null ? 409 : Case.confirmed(order).extract().statusCode();
        });
        assertThat(answers).filteredOn(answer -> answer == 200).hasSize(10);
        assertThat(answers).containsOnly(200, 409);
        assertThat(get("/fund-sources/" + source).getString("cash.amount")).isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"receivedOn\":\"TODAY\",\"reference\":\"R\","
                + "\"x\":1}|unknown-property|x",
        "{\"amount\":7,\"receivedOn\":\"TODAY\",\"reference\":\"R\"}|malformed-body|amount",
        "{\"amount\":{\"amount\":\"1.001\",\"currency\":\"CNY\"},\"receivedOn\":\"TODAY\","
                + "\"reference\":\"R\"}|malformed-body|amount",
        "{\"amount\":{\"amount\":\"999999999999.99\",\"currency\":\"CNY\"},\"receivedOn\":\"TODAY\","
                + "\"reference\":\"R\"}|malformed-body|amount",
        "{\"amount\":{\"amount\":\"-1.00\",\"currency\":\"CNY\"},\"receivedOn\":\"TODAY\","
                + "\"reference\":\"R\"}|source.not-positive|amount",
        "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"receivedOn\":\"TOMORROW\","
                + "\"reference\":\"R\"}|source.in-future|receivedOn",
        "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"receivedOn\":\"TODAY\","
                + "\"reference\":\"a\\u0007\"}|invalid-input|reference",
        "{\"amount\":{\"amount\":\"1.00\",\"currency\":\"CNY\"},\"receivedOn\":\"TODAY\"}|invalid-input|reference"})
    void refusesWrongInputAndNamesTheField(String form, String type, String field) {
        var body =
                form.replace("TODAY", Time.today().toString()).replace("TOMORROW", Time.today().plusDays(1).toString());
        var source = new Case().funded("1", "0").source;
        agreed(Case.STEWARD, "/fund-sources/" + source + "/receive", body).statusCode(400)
                .body("type", equalTo(TYPE + type)).body("errors[0].field", equalTo(field));
        assertThat(get("/fund-sources/" + source).getString("cash.amount")).isEqualTo("5000000.00");
    }

    @Test
    void refusesWithoutKeyWithAUsedKeyStaleOrOutOfScopeAndChangesNothing() {
        var one = signed("0");
        var wage = "/payables/" + one.payable("WAGE", 1);
        var owner = Tokens.of("owner", "purchaser").street(one.street).bearer();
        var body = Case.contest("1");
        given().header("Authorization", owner).header("If-Match", "*").contentType("application/json").body(body)
                .post("/api/v1" + wage + "/dispute").then().statusCode(400)
                .body("type", equalTo(TYPE + "idempotency-key-required"));
        for (var seen : List.of("\"999\"", "")) {
            given().header("Authorization", owner).header("If-Match", seen).header("Idempotency-Key", UUID.randomUUID())
                    .contentType("application/json").body(body).post("/api/v1" + wage + "/dispute").then()
                    .statusCode(seen.isEmpty() ? 428 : 412)
                    .body("type", equalTo(TYPE + (seen.isEmpty() ? "version-required" : "stale-version")));
        }
        post(Tokens.of("far", "purchaser").street("S-far").bearer(), wage + "/dispute", body).statusCode(403)
                .body("type", equalTo(TYPE + "out-of-scope"));
        post(Case.MAKER, wage + "/dispute", body).statusCode(403).body("type", equalTo(TYPE + "role-required"));
        post(Case.CHECKER, wage + "/resume", "").statusCode(409).body("type", equalTo(TYPE + "illegal-transition"));
        assertThat(get(wage).getString("disputed.amount")).isEqualTo("0.00");
        var key = UUID.randomUUID().toString();
        var order = post(owner, wage + "/dispute", key, body).statusCode(200).extract().header("Money-Order");
        post(owner, wage + "/dispute", key, body.replace("1", "2")).statusCode(422).body("type",
                equalTo(TYPE + "idempotency-key-reuse"));
        Case.confirmed(order).statusCode(200);
        assertThat(get(wage).getString("disputed.amount")).isEqualTo("1.00");
    }
}
