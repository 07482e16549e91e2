package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.post;
import static org.linli.funding.bank.iso.StatementText.ref;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.Scale;
import org.linli.funding.bank.iso.StatementText;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/**
 * Files of any length ({@link Scale}) and with lines that nobody can read: each line is answered, none stops another,
 * whoever is killed in between.
 */
@QuarkusTest
@WithTestResource(Engines.class)
class LongFilesTest {

    private static final Logger LOG = Logger.getLogger(LongFilesTest.class);
    private static final String TYPE = "urn:linli:problem:";
    private static final int LINES = Scale.LINES;

    @Inject
    BankFileSweep sweep;
    @Inject
    BankMessages messages;

    private AccountCash account;
    private StatementText statement;

    @BeforeEach
    void theBankBeginsWhereTheLedgerStands() {
        account = new AccountCash();
        statement = new StatementText(Time.today(), account.balance());
    }

    @AfterEach
    void opensItsDaysAgainAndBalances() {
        AccountCash.reopen();
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static HttpReply says(String file, String type) {
        return given().header("Authorization", MAKER).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en").contentType(type).body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank/messages").then();
    }

    private static JsonPath entries(String message, String more) {
        return get("/bank/entries?limit=500&messageId=" + message + more);
    }

    private static HttpReply proposesClose() {
        var open = String.join("\",\"", get("/bank/entries?status=OPEN&limit=500").<String>getList("items.id"));
        return post(MAKER, "/bank/days/" + Time.today() + "/propose-close",
                open.isEmpty() ? "{\"carry\":[]}" : "{\"carry\":[\"" + open + "\"]}");
    }

    private static void closes() {
        proposesClose().statusCode(200);
        post(CHECKER, "/bank/days/" + Time.today() + "/close", "").statusCode(200).body("status", equalTo("CLOSED"));
    }

    private static HttpReply proposes(String entry, String wish) {
        return post(MAKER, "/bank/entries/" + entry + "/propose-resolution", "{" + wish + ",\"reason\":\"r\"}");
    }

    private static HttpReply confirms(String entry) {
        return post(CHECKER, "/bank/entries/" + entry + "/confirm-resolution", "");
    }

    private static String read(String direction, String yuan, String reference) {
        return """
                "kind":"READ","reading":{"direction":"%s","amount":%s,"valueDate":"%s","reference":"%s"}"""
                .formatted(direction, Case.money(yuan), Time.today(), reference);
    }

    @Test
    void aLongFileIsAcceptedAtOnceAndEnteredLineByLineWhoeverIsKilledMeanwhile() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < LINES; i++) {
            statement.credit("0.01", ref(mark + "-" + i));
        }
        var file = statement.xml();
        var began = System.nanoTime();
        var accepted = says(file, "application/xml").statusCode(202).extract();
        LOG.infof("MEASURED a file of %d lines accepted: %d ms", LINES, (System.nanoTime() - began) / 1_000_000);
        var path = accepted.header("Location").replaceFirst(".*/api/v1", "");
        assertThat(accepted.jsonPath().getInt("linesInFile")).isEqualTo(LINES);
        var id = UUID.fromString(accepted.jsonPath().getString("id"));
        killedWhileItEnters(id);
        var held = heldWhileItIsEntered(path);
        LOG.infof("MEASURED a file of %d lines entered: %d ms; held after a collection, MB, at each tenth: %s", LINES,
                (System.nanoTime() - began) / 1_000_000, held);
        assertThat(held.getLast()).as("the same room at its beginning and at its end").isLessThan(held.getFirst() + 32);
        assertThat(get(path).getInt("lines")).as("each line once").isEqualTo(LINES);
        assertThat(get(path).getInt("exceptions")).isEqualTo(LINES);
        assertThat(get(path).getInt("linesLeft")).isZero();
        assertThat(account.balance()).as("each is booked once").isEqualTo(statement.closing());
        assertThat(says(file, "application/xml").extract().jsonPath().getString("id")).isEqualTo(id.toString());
        var page = entries(id.toString(), "");
        assertThat(page.getList("items")).hasSize(500);
        assertThat(entries(id.toString(), "&cursor=" + page.getString("next")).<String>getList("items.id"))
                .doesNotContainAnyElementsOf(page.getList("items.id"));
        AccountCash.settle(id);
    }

    /** @return megabytes that are held at each tenth of it */
    private static List<Long> heldWhileItIsEntered(String path) {
        var held = new ArrayList<Long>();
        FileOnItsWay.until(path, () -> {
            System.gc();
            held.add(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20);
        });
        return held;
    }

    /** Its transaction is gone, and so is all it did. */
    private void killedWhileItEnters(UUID id) {
        var request = Arc.container().requestContext();
        request.activate();
        Arc.container().instance(CommandContext.class).get().begin(Actor.of("killed"), null, null, null);
        QuarkusTransaction.begin();
        try {
            sweep.due(Time.now(), 1).stream().filter(id::equals).forEach(one -> sweep.tick(one, Time.now()));
        } finally {
            QuarkusTransaction.rollback();
            request.terminate();
        }
    }

    @Test
    void aFileThatCannotBeEnteredStopsNoOther() throws SQLException {
        for (int i = 0; i < 1_300; i++) {
            statement.credit("0.01", ref("S-" + UUID.randomUUID()));
        }
        var stuck = says(statement.xml(), "application/xml").statusCode(202).extract().<String>path("id");
        changed("set line = jsonb_build_array(line)", stuck);
        Await.until("the file that rests", () -> resting(stuck).isPresent());

        statement = statement.next(Time.today());
        var passed = says(statement.credit("1.00", ref("P-" + UUID.randomUUID())).xml(), "application/xml")
                .statusCode(201).extract().<String>path("id");
        assertThat(get("/bank/messages/" + passed).getString("status")).isEqualTo("TAKEN");
        assertThat(get("/bank/messages/" + stuck).getString("status")).isEqualTo("TAKING");

        var over = resting(stuck).orElseThrow();
        var other = waitsBehind();
        assertThat(messages.isNext(UUID.fromString(stuck), over.minusSeconds(1))).as("it lets others pass").isFalse();
        assertThat(messages.isNext(UUID.fromString(stuck), over)).as("until its rest is over").isTrue();
        run("delete from bank_message where id = '" + other + "'");

        changed("set line = line -> 0", stuck);
        Await.until("the last line", () -> {
            resting(stuck).filter(next -> next.isAfter(Time.now())).ifPresent(Time::to);
            Time.sweep();
            return "TAKEN".equals(get("/bank/messages/" + stuck).getString("status"));
        });
        assertThat(resting(stuck)).isEmpty();
        assertThat(account.balance()).as("each line once").isEqualTo(statement.closing());
        AccountCash.settle(UUID.fromString(stuck));
        AccountCash.settle(UUID.fromString(passed));
    }

    /** A file that came later and has lines left; nobody enters them today. */
    private static UUID waitsBehind() throws SQLException {
        var id = UUID.fromString("ffffffff-ffff-7fff-8fff-ffffffffffff");
        run("""
                insert into bank_message (id, version, kind, sha256, message_id, received_at, received_by, lines,
                    exceptions, statements, lines_in_file, lines_left, next_check_at)
                values ('%1$s', 0, 'PAIN_002', '%1$s', '%1$s', '2026-01-01', 'a', 0, 0, '[]', 1, 1, '2999-01-01')"""
                .formatted(id));
        return id;
    }

    private static void run(String sql) throws SQLException {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Its last line. */
    private static void changed(String how, String message) throws SQLException {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                    "update bank_pending_line " + how + " where no = 1300 and message_id = '" + message + "'"))
                    .isEqualTo(1);
        }
    }

    /** When it is tried again. */
    private static Optional<Instant> resting(String message) {
        return given().header("Authorization", Tokens.of("operator", "operator").bearer()).get("/sweeps/failures")
                .then().statusCode(200).extract().<List<Map<String, String>>>path("items").stream()
                .filter(each -> message.equals(each.get("row"))).map(each -> Instant.parse(each.get("nextTryAt")))
                .findFirst();
    }

    @Test
    void noDayIsClosedWhileLinesOfItAreLeft() {
        for (int i = 0; i < 501; i++) {
            statement.credit("0.01", ref("W-" + UUID.randomUUID()));
        }
        var id = says(statement.xml(), "application/xml").statusCode(202).extract().<String>path("id");
        var refused = proposesClose().extract();
        if (get("/bank/messages/" + id).getInt("linesLeft") > 0) {
            assertThat(refused.<String>path("type")).isEqualTo(TYPE + "bank.still-taking");
        }
        Await.until("the last line", () -> "TAKEN".equals(get("/bank/messages/" + id).getString("status")));
        assertThat(account.balance()).isEqualTo(statement.closing());
        AccountCash.settle(UUID.fromString(id));
    }

    @Test
    void anEntryThatCannotBeReadStopsNoOtherAndTheDayClosesOnceTwoPeopleHaveReadIt() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var source = Case.open("1");
        account = new AccountCash();
        statement = new StatementText(Time.today(), account.balance());
        statement.credit("6.00", ref(mark + "-1")).debit("5.00", ref(mark + "-2")).credit("7.00", ref(mark + "-3"));
        var text = statement.xml().replace(">5.00</Amt>", ">5,00</Amt>");
        var id = says(text, "application/xml").statusCode(201).body("exceptions", equalTo(3)).extract()
                .<String>path("id");
        var spoiled = entries(id, "").getString("items.find{it.outcome == 'UNREADABLE'}.id");
        var line = get("/bank/entries/" + spoiled);
        assertThat(line.getString("raw")).contains("5,00");
        assertThat(line.getString("words")).contains("bank.not-an-amount");
        assertThat(line.getInt("line")).isEqualTo(2);
        for (var credit : List.of("6.00", "7.00")) {
            var entry = entries(id, "").getString("items.find{it.amount.amount == '" + credit + "'}.id");
            proposes(entry, "\"kind\":\"SOURCE\",\"sourceId\":\"" + source + "\"").statusCode(200);
            confirms(entry).statusCode(200);
        }
        proposesClose().statusCode(409).body("type", equalTo(TYPE + "bank.unread-lines"));
        proposes(spoiled, "\"kind\":\"EXPLAINED\"").statusCode(200);
        confirms(spoiled).statusCode(400).body("type", equalTo(TYPE + "bank.sums-differ"));
        post(CHECKER, "/bank/entries/" + spoiled + "/refuse-resolution", "").statusCode(200);
        proposes(spoiled, "\"kind\":\"READ\"").statusCode(400).body("errors[0].field", equalTo("reading"));
        proposes(spoiled, read("DEBIT", "4.00", mark + "-2")).statusCode(200);
        confirms(spoiled).statusCode(400).body("type", equalTo(TYPE + "bank.sums-differ"));
        post(CHECKER, "/bank/entries/" + spoiled + "/refuse-resolution", "").statusCode(200);
        proposes(spoiled, read("DEBIT", "5.00", mark + "-2")).statusCode(200);
        confirms(spoiled).statusCode(200).body("outcome", equalTo("UNKNOWN_DEBIT")).body("status", equalTo("OPEN"));
        proposes(spoiled, "\"kind\":\"FEE\",\"sourceId\":\"" + source + "\"").statusCode(200);
        confirms(spoiled).statusCode(200).body("status", equalTo("RESOLVED"));
        assertThat(account.balance()).isEqualTo(statement.closing());
        closes();
    }

    @Test
    void aRowOfATableThatCannotBeReadStopsNoOther() {
        var answer = "\uFEFFend_to_end_id,result,amount,value_date,reference,reason\r\n" + UUID.randomUUID()
                + ",PAID,1.0O,2027-06-29,R,\r\n\"" + UUID.randomUUID() + "\",\"RETURNED\",,,\"R-" + UUID.randomUUID()
                + "\",\"closed, he says\"\r\n";
        var id = Case.handedIn(MAKER, "text/csv", answer).getString("id");
        assertThat(entries(id, "").<String>getList("items.outcome")).containsExactlyInAnyOrder("UNREADABLE",
                "UNKNOWN_PAYMENT");
        for (var entry : entries(id, "").<String>getList("items.id")) {
            proposes(entry, "\"kind\":\"EXPLAINED\"").statusCode(200);
            confirms(entry).statusCode(200).body("status", equalTo("RESOLVED"));
        }
    }

    @Test
    void onlyAFileOfTheBankIsLarge() {
        var large = "x".repeat(3 << 20);
        says(large, "application/xml").statusCode(400).body("type", equalTo(TYPE + "bank.not-xml"));
        post(MAKER, "/batches", "{\"lines\":\"" + large + "\"}").statusCode(413).body("type",
                equalTo(TYPE + "too-large"));
    }
}
