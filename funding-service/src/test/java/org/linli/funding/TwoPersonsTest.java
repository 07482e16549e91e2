package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/** Two persons, whoever edits and under whichever account. */
@QuarkusTest
@WithTestResource(Engines.class)
class TwoPersonsTest {

    private static final String TYPE = "urn:linli:problem:";
    /** One person with two accounts, each with one of the roles that nobody has together. */
    private static final String ONE_DRAFTS = Tokens.of("lin", "finance-maker").bearer();
    private static final String ONE_CHECKS = Tokens.of("lin", "finance-checker").bearer();

    @Inject
    DataSource database;

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    private static String line(Case one, String yuan) {
        return "{\"lines\":[{\"payableId\":\"" + one.approved("WAGE", 1) + "\",\"amount\":" + money(yuan) + "}]}";
    }

    private static String drafted(String token, String lines) {
        return "/batches/" + post(token, "/batches", lines).statusCode(201).extract().path("id");
    }

    private static String hash(String path) {
        return "{\"contentHash\":\"" + get(path).getString("contentHash") + "\"}";
    }

    private static String result(JsonPath batch, String outcome, LocalDate on) {
        return """
                {"results":[{"instructionId":"%1$s","outcome":"%2$s","valueDate":"%3$s","bankReference":"B-%1$s",
                 "reason":"said on the phone"}]}""".formatted(batch.getString("instructions[0].id"), outcome, on);
    }

    @Test
    void whoeverDraftedOrChangedABatchNeitherChecksNorSendsIt() {
        var one = signed();
        var path = drafted(ONE_DRAFTS, line(one, "1000"));
        post(MAKER, path + "/change", line(one, "1001")).statusCode(200).body("maker", equalTo("lin")).body("makers",
                contains("lin", "maker"));
        post(ONE_CHECKS, path + "/check", hash(path)).statusCode(409).body("type", equalTo(TYPE + "batch.same-person"));
        var other = Tokens.of("maker", "finance-checker").bearer();
        post(other, path + "/check", hash(path)).statusCode(409).body("type", equalTo(TYPE + "batch.same-person"));
        post(CHECKER, path + "/check", hash(path)).statusCode(200);
        post(ONE_CHECKS, path + "/send", "").statusCode(409).body("type", equalTo(TYPE + "batch.same-person"));
        post(CHECKER, path + "/send", "").statusCode(200);
    }

    @Test
    void onePersonWithTwoAccountsIsOnePerson() {
        var person = UUID.randomUUID();
        var maker = Tokens.of("gu-1", "finance-maker", "fund-steward").person(person).bearer();
        var checker = Tokens.of("gu-2", "finance-checker").person(person).bearer();
        var one = signed();
        var path = drafted(maker, line(one, "1000"));
        post(checker, path + "/check", hash(path)).statusCode(409).body("type", equalTo(TYPE + "batch.same-person"));
        var order = post(maker, "/fund-sources/" + one.source + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"R8\"}".formatted(money("8"), one.today))
                .statusCode(200).extract().header("Money-Order");
        var seen = "{\"contentHash\":\"" + get("/money-orders/" + order).getString("contentHash") + "\"}";
        post(checker, "/money-orders/" + order + "/confirm", seen).statusCode(422).body("rule", equalTo("FH40"));
        var term = "/contract-moneys/" + one.contract;
        post(maker, term + "/propose-term", "{\"days\":45}").statusCode(200);
        post(checker, term + "/agree-term", "").statusCode(409);
        post(CHECKER, term + "/agree-term", "").statusCode(200);
        var performance = "/payables/" + one.payable("PERFORMANCE", 1);
        var purchaser = Tokens.of("gu-3", "purchaser").person(person).street(one.street).bearer();
        agreed(purchaser, performance + "/dispute", Case.contest("1")).statusCode(200);
        post(checker, performance + "/resolve-dispute", "{\"confirmed\":" + money("1") + "}").statusCode(409);
        post(CHECKER, performance + "/resolve-dispute", "{\"confirmed\":" + money("1") + "}").statusCode(409)
                .body("type", equalTo(TYPE + "payable.own-dispute"));
        post(Case.JUDGE, performance + "/resolve-dispute", "{\"confirmed\":" + money("1") + "}").statusCode(200);
    }

    @Test
    void aBatchGoesBackWithAReasonAndIsCancelledAndTheRefusalNamesTheOtherBatch() {
        var one = signed();
        var path = drafted(MAKER, line(one, "1000"));
        var number = get(path).getString("number");
        post(MAKER, "/batches", line(one, "2")).statusCode(409).body("type", equalTo(TYPE + "batch.elsewhere"))
                .body("detail", containsString(number));
        assertThat(get("/batches?number=" + number).getString("items[0].id")).isEqualTo(get(path).getString("id"));
        post(CHECKER, path + "/check", hash(path)).statusCode(200);
        post(CHECKER, path + "/send-back", "{\"reason\":\"wrong amount\"}").statusCode(200)
                .body("status", equalTo("SENT_BACK")).body("backReason", equalTo("wrong amount"))
                .body("checker", equalTo(null));
        post(CHECKER, path + "/check", hash(path)).statusCode(409);
        post(MAKER, path + "/change", line(one, "1001")).statusCode(200).body("status", equalTo("DRAFT"))
                .body("backReason", equalTo(null));
        post(MAKER, path + "/cancel", "").statusCode(200).body("status", equalTo("CANCELLED"));
        post(MAKER, path + "/change", line(one, "1001")).statusCode(409);
        drafted(MAKER, line(one, "2"));
    }

    @Test
    void aListedPayableIsApprovedInOneCall() {
        var one = signed();
        var item = get("/payables?contractId=" + one.contract + "&part=WAGE&instalmentNo=1");
        given().header("Authorization", CHECKER).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + item.getInt("items[0].version") + "\"").contentType("application/json")
                .post("/api/v1/payables/" + item.getString("items[0].id") + "/approve").then().statusCode(200);
    }

    @Test
    void resultsByHandAreProposedByOneAndConfirmedByAnother() {
        var one = signed();
        var batch = Case.sent(line(one, "1000").replace("{\"lines\":[", "").replace("]}", ""));
        var path = "/batches/" + batch.getString("id");
        var order = post(ONE_DRAFTS, path + "/results", result(batch, "SETTLED", one.today)).statusCode(200)
                .body("status", equalTo("SENT")).extract().header("Money-Order");
        var seen = "{\"contentHash\":\"" + get("/money-orders/" + order).getString("contentHash") + "\"}";
        post(ONE_CHECKS, "/money-orders/" + order + "/confirm", seen).statusCode(422).body("rule", equalTo("FH40"));
        Case.confirmed(order).statusCode(200);
        assertThat(get(path).getString("status")).isEqualTo("SETTLED");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("paid.amount")).isEqualTo("1000.00");
    }

    @Test
    void whatPeopleSayCameBackIsNotPaidAgainBeforeTheBankSaysSo() {
        var one = signed();
        var lines = line(one, "1000");
        var batch = Case.sent(lines.replace("{\"lines\":[", "").replace("]}", ""));
        var path = "/batches/" + batch.getString("id");
        agreed(MAKER, path + "/results", result(batch, "RETURNED", one.today)).statusCode(200);
        assertThat(get(path).getString("status")).isEqualTo("UNKNOWN");
        assertThat(get(path).getString("instructions[0].saidReturned")).isEqualTo("said on the phone");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("inFlight.amount")).isEqualTo("1000.00");
        post(MAKER, "/batches", lines).statusCode(409).body("type", equalTo(TYPE + "batch.elsewhere"));
        Case.returned(batch);
        assertThat(get(path).getString("status")).isEqualTo("RETURNED");
        drafted(MAKER, lines);
    }

    @Test
    void whoeverHandedInOrConfirmedTheFileByWhichAPaymentCameBackDoesNotReleaseWhatPaysItAgain() {
        var one = signed();
        var lines = line(one, "1000");
        var batch = Case.sent(lines.replace("{\"lines\":[", "").replace("]}", ""));
        var table = "end_to_end_id,result,amount,value_date,reference,reason\n%s,RETURNED,,,E-%s,closed\n"
                .formatted(batch.getString("instructions[0].id").replace("-", ""), UUID.randomUUID());
        Case.handedIn(ONE_DRAFTS, "text/csv", table);
        assertThat(get("/batches/" + batch.getString("id")).getString("status")).isEqualTo("RETURNED");
        var again = drafted(MAKER, lines);
        post(ONE_CHECKS, again + "/check", hash(again)).statusCode(409).body("type", equalTo(TYPE + "batch.handed-in"));
        post(CHECKER, again + "/check", hash(again)).statusCode(409).body("type", equalTo(TYPE + "batch.handed-in"));
        post(Case.RELEASER, again + "/check", hash(again)).statusCode(200);
        post(ONE_CHECKS, again + "/send", "").statusCode(409).body("type", equalTo(TYPE + "batch.handed-in"));
        post(CHECKER, again + "/send", "").statusCode(409).body("type", equalTo(TYPE + "batch.handed-in"));
        post(Case.RELEASER, again + "/send", "").statusCode(200);
    }

    private static HttpReply says(String by, String table) {
        return given().header("Authorization", by).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv").body(table).post("/api/v1/bank/messages").then().extract();
    }

    @Test
    void aTableOfResultsEndsNoPaymentBeforeAnotherPersonHasConfirmedIt() {
        var one = signed();
        var batch = Case.sent(line(one, "1000").replace("{\"lines\":[", "").replace("]}", ""));
        var path = "/batches/" + batch.getString("id");
        var table = "end_to_end_id,result,amount,value_date,reference,reason\n%s,PAID,1000.00,%s,E-%s,\n"
                .formatted(batch.getString("instructions[0].id").replace("-", ""), one.today, UUID.randomUUID());
        var handed = says(MAKER, table);
        assertThat(handed.statusCode()).isEqualTo(202);
        assertThat(handed.<String>path("status")).isEqualTo("WAITING");
        assertThat(get(path).getString("status")).as("one person's word").isEqualTo("SENT");
        var order = handed.header("Money-Order");
        var seen = get("/money-orders/" + order);
        assertThat(seen.getString("content.said[0].verdict")).isEqualTo("PAID");
        assertThat(seen.getString("content.said[0].amount.amount")).isEqualTo("1000.00");
        assertThat(says(MAKER, table).header("Money-Order")).as("the same file, the same order").isEqualTo(order);
        post(CHECKER, "/money-orders/" + order + "/refuse", "{\"reason\":\"not on the account\"}").statusCode(200);
        assertThat(get(path).getString("status")).isEqualTo("SENT");

        var again = says(ONE_DRAFTS, table).header("Money-Order");
        assertThat(again).as("refused, and handed in again").isNotEqualTo(order);
        post(ONE_CHECKS, "/money-orders/" + again + "/confirm",
                "{\"contentHash\":\"" + get("/money-orders/" + again).getString("contentHash") + "\"}").statusCode(422);
        Case.confirmed(again).statusCode(200);
        assertThat(get(path).getString("status")).isEqualTo("SETTLED");
        assertThat(says(MAKER, table).statusCode()).as("taken in").isEqualTo(200);
    }

    private static long alarms(String message) {
        return JournalRows.typesOf(UUID.fromString(message)).stream()
                .filter("linli.funding.bank.file-waiting.v1"::equals).count();
    }

    private static HttpReply discards(String by, String message) {
        return post(by, "/bank/messages/" + message + "/discard", "{\"reason\":\"not a file of the bank\"}");
    }

    @Test
    @Tag("deadlines")
    void aFileThatWasRefusedIsPutAwayByTwoAndRingsNoMoreUnlessItIsHandedInAgain() {
        var one = signed();
        var batch = Case.sent(line(one, "1000").replace("{\"lines\":[", "").replace("]}", ""));
        var table = "end_to_end_id,result,amount,value_date,reference,reason\n%s,PAID,1000.00,%s,E-%s,\n"
                .formatted(batch.getString("instructions[0].id").replace("-", ""), one.today, UUID.randomUUID());
        var handed = says(MAKER, table);
        var message = handed.<String>path("id");
        post(CHECKER, "/money-orders/" + handed.header("Money-Order") + "/refuse", "{\"reason\":\"forged\"}")
                .statusCode(200);
        Time.to(Time.today().plusDays(Case.rule("FH36")));
        assertThat(alarms(message)).as("refused, and still nobody's").isEqualTo(1);
        discards(CHECKER, message).statusCode(403);
        var order = discards(ONE_DRAFTS, message).statusCode(200).body("status", equalTo("WAITING")).extract()
                .header("Money-Order");
        var entering = says(MAKER, table).header("Money-Order");
        post(ONE_CHECKS, "/money-orders/" + order + "/confirm",
                "{\"contentHash\":\"" + get("/money-orders/" + order).getString("contentHash") + "\"}").statusCode(422);
        Case.confirmed(order).statusCode(200);
        var put = get("/bank/messages/" + message);
        assertThat(put.getString("status")).isEqualTo("DISCARDED");
        assertThat(put.getString("discardedOn")).isEqualTo(Time.today().toString());
        assertThat(JournalRows.typesOf(UUID.fromString(message))).contains("linli.funding.bank.file-discarded.v1");
        assertThat(get("/money-orders/" + order).getString("content.reason")).isEqualTo("not a file of the bank");
        assertThat(get("/money-orders/" + entering).<String>getList("allowedActions")).as("there is nothing to enter")
                .doesNotContain("confirmMoneyOrder");
        Case.confirmed(entering).statusCode(409);
        Time.sweep();
        var ended = get("/money-orders/" + entering);
        assertThat(ended.getString("status")).isEqualTo("OVERTAKEN");
        assertThat(ended.getString("reason")).contains("复核");
        assertThat(ended.<String>getList("allowedActions")).isEmpty();
        assertThat(JournalRows.typesOf(UUID.fromString(entering))).contains("linli.funding.money-order.overtaken.v1");
        assertThat(given().header("Authorization", CHECKER).get("/api/v1/tasks?limit=500").then().statusCode(200)
                .extract().asString()).as("nobody's task").doesNotContain(entering);
        discards(MAKER, message).statusCode(409).body("type", equalTo(TYPE + "bank.not-waiting"));
        Time.to(Time.today().plusDays(2L * Case.rule("FH36")));
        assertThat(alarms(message)).as("it has an end").isEqualTo(1);

        var again = says(MAKER, table);
        assertThat(again.<String>path("status")).as("the bank's file after all").isEqualTo("WAITING");
        assertThat(again.<String>path("id")).isEqualTo(message);
        Case.confirmed(again.header("Money-Order")).statusCode(200);
        assertThat(get("/batches/" + batch.getString("id")).getString("status")).isEqualTo("SETTLED");
        discards(MAKER, message).statusCode(409);
    }

    @Test
    @Tag("deadlines")
    void aReturnSaidByHandIsNeverFinalBySilenceAndTwoPeopleDecideItOnceADayIsClosedWithoutIt() throws SQLException {
        var one = signed();
        var lines = line(one, "1000");
        var batch = Case.sent(lines.replace("{\"lines\":[", "").replace("]}", ""));
        var path = "/batches/" + batch.getString("id");
        var payable = UUID.fromString(one.payable("WAGE", 1));
        var came = result(batch, "RETURNED", one.today);
        agreed(MAKER, path + "/results", came).statusCode(200);
        Time.to(Time.now().plus(Duration.ofHours(Case.rule("FH30") + 1)));
        agreed(MAKER, path + "/results", came).statusCode(200);
        assertThat(get(path).getString("status")).as("nobody closed the day").isEqualTo("UNKNOWN");
        var message = UUID.randomUUID();
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("""
                    insert into bank_message (id, version, kind, sha256, message_id, received_at, received_by, lines,
                        exceptions, statements)
                    values ('%1$s', 0, 'CAMT_053', '%1$s', '%1$s', '2026-01-01', 'a', 0, 0, '[]')"""
                    .formatted(message));
            statement.execute("""
                    insert into bank_day (day, version, message_id, status, opening, closing, in_ledger, in_transit,
                        late, carried, proposed_by, handlers, closed_by, closed_at)
                    select '%s', 0, '%s', 'CLOSED', 0, 0, 0, 0, 0, '[]', 'a', '{"ids": ["a"]}', 'b', '2026-01-01'"""
                    .formatted(one.today, message));
        }
        try {
            var told = asked(payable);
            for (int term = 1; term <= 3; term++) {
                Time.to(Time.now().plus(Duration.ofHours(Case.rule("FH31") + 1)));
                assertThat(get(path).getString("status")).as("no term ends it").isEqualTo("UNKNOWN");
                assertThat(asked(payable)).as("and each is told").isEqualTo(told + term);
            }
            agreed(ONE_DRAFTS, path + "/results", came).statusCode(200);
            assertThat(get(path).getString("status")).isEqualTo("RETURNED");
            assertThat(get("/payables/" + payable).getString("inFlight.amount")).isEqualTo("0.00");
            var again = drafted(MAKER, lines);
            post(ONE_CHECKS, again + "/check", hash(again)).statusCode(409).body("type",
                    equalTo(TYPE + "batch.handed-in"));
            post(CHECKER, again + "/check", hash(again)).statusCode(409);
            var third = Tokens.of("third", "finance-checker").bearer();
            post(third, again + "/check", hash(again)).statusCode(200);
            post(MAKER, again + "/cancel", "").statusCode(200);
        } finally {
            try (var connection = database.getConnection(); var statement = connection.createStatement()) {
                statement.execute("delete from bank_day where day = '" + one.today + "'");
            }
        }
    }

    private static long asked(UUID payable) {
        return JournalRows.typesOf(payable).stream().filter("linli.funding.payment.unknown.v1"::equals).count();
    }

    @Test
    @Tag("deadlines")
    void aProposalThatNobodyDecidesLapsesAndAFileIsHandedInAnew() {
        var one = signed();
        var batch = Case.sent(line(one, "1000").replace("{\"lines\":[", "").replace("]}", ""));
        var table = "end_to_end_id,result,amount,value_date,reference,reason\n%s,PAID,1000.00,%s,E-%s,\n"
                .formatted(batch.getString("instructions[0].id").replace("-", ""), one.today, UUID.randomUUID());
        var handed = says(MAKER, table);
        var order = handed.header("Money-Order");
        assertThat(get("/money-orders/" + order).getString("lapsesAt")).isNotNull();
        Time.to(Time.now().plus(Duration.ofDays(Case.rule("FH41"))));
        assertThat(get("/money-orders/" + order).getString("status")).isEqualTo("LAPSED");
        assertThat(JournalRows.typesOf(UUID.fromString(order))).containsExactly("linli.funding.money-order.proposed.v1",
                "linli.funding.money-order.lapsed.v1");
        Case.confirmed(order).statusCode(409);
        assertThat(get("/bank/messages/" + handed.path("id")).getString("status")).isEqualTo("WAITING");
        assertThat(JournalRows.typesOf(UUID.fromString(handed.path("id")))).as("it has a clock")
                .contains("linli.funding.bank.file-waiting.v1");
        var again = says(MAKER, table).header("Money-Order");
        assertThat(again).isNotNull().isNotEqualTo(order);
        Case.confirmed(again).statusCode(200);
        assertThat(get("/batches/" + batch.getString("id")).getString("status")).isEqualTo("SETTLED");
    }
}
