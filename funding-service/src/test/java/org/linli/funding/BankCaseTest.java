package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.bank.iso.BankTeller;
import org.linli.funding.bank.iso.IsoSchema;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/**
 * A bank that delays, loses, returns, refuses and pays twice: the money is right to the fen, and the day closes on it.
 */
@QuarkusTest
@WithTestResource(Engines.class)
class BankCaseTest {

    private static final String TYPE = "urn:linli:problem:";

    @Inject
    DataSource database;

    /** By other tests, with a value date after this one's day. */
    private Money booked = Money.ZERO;

    @AfterEach
    void opensItsDaysAgainAndBalances() throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute("delete from bank_day");
        }
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    private static JsonPath paying(Case one) {
        return Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}");
    }

    static String file(JsonPath batch) {
        var xml = given().header("Authorization", CHECKER).get("/api/v1/batches/" + batch.getString("id") + "/file")
                .then().statusCode(200).header("Cache-Control", "no-store").extract().asString();
        IsoSchema.check("pain.001.001.09", xml);
        return xml;
    }

    private static HttpReply says(String type, String content) {
        return given().header("Authorization", MAKER).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en").contentType(type).body(content.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bank/messages").then();
    }

    static JsonPath taken(String xml) {
        return Case.handedIn(MAKER, "application/xml", xml);
    }

    private static JsonPath instruction(JsonPath batch) {
        return get("/batches/" + batch.getString("id"));
    }

    private static String status(JsonPath batch) {
        return instruction(batch).getString("instructions[0].status");
    }

    static JsonPath entries(JsonPath message) {
        return get("/bank/entries?messageId=" + message.getString("id"));
    }

    /**
     * The bank begins where the ledger stands today: what other tests left is in both, what they booked later is in
     * neither.
     */
    private BankTeller bank() throws SQLException {
        booked = cash(LocalDate.of(9999, 1, 1)).minus(cash(Time.today()));
        return new BankTeller("3602000000000000001", cash());
    }

    private Money cash() throws SQLException {
        return cash(LocalDate.of(9999, 1, 1)).minus(booked);
    }

    private Money cash(LocalDate through) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select coalesce(sum(case e.side when 'DEBIT' then e.amount else -e.amount end), 0)
                  from ledger_account a join ledger_entry e on e.account_id = a.id join ledger_transaction t
                      on t.id = e.transaction_id
                 where ledger_is_in_bank(a.kind) and t.mode in ('DIRECT', 'POST', 'REVERSAL')
                     and t.effective_on <= ?""")) {
            select.setObject(1, through);
            try (var row = select.executeQuery()) {
                row.next();
                return Money.fen(row.getLong(1));
            }
        }
    }

    @Test
    void fourMisdeedsOfABankAndNotAFenIsLost() throws SQLException {
        var slow = signed();
        var forgetful = signed();
        var wrong = signed();
        var twice = signed();
        var bank = bank();
        var delayed = paying(slow);
        var lost = paying(forgetful);
        var asked = Time.now().plus(Duration.ofHours(Case.rule("FH30")));
        var returned = paying(wrong);
        var doubled = paying(twice);
        given().header("Authorization", MAKER).get("/api/v1/batches/" + delayed.getString("id") + "/file").then()
                .statusCode(403);
        assertThat(file(delayed)).contains("6222021234561234", "780000.00", "广州银行");
        var word = bank.delays(file(delayed));
        IsoSchema.check("pain.002.001.10", word);
        assertThat(entries(taken(word)).getList("items.outcome")).containsExactly("NOTED");
        taken(bank.loses(file(lost)));
        taken(bank.returns(file(returned)));
        taken(bank.paysTwice(file(doubled)));
        assertThat(status(delayed)).isEqualTo("SENT");

        var first = bank.statement(Time.today());
        IsoSchema.checkStatement(first);
        var read = taken(first);
        assertThat(says("application/xml", first).statusCode(200).extract().jsonPath().getString("id"))
                .as("the same file is one").isEqualTo(read.getString("id"));
        assertThat(entries(read).<String>getList("items.outcome")).containsExactlyInAnyOrder("SETTLED", "CAME_BACK",
                "SETTLED", "DUPLICATE");
        assertThat(status(returned)).isEqualTo("RETURNED");
        assertThat(status(doubled)).isEqualTo("SETTLED");
        assertThat(cash()).as("the ledger's cash is the bank's").isEqualTo(bank.balance());

        var open = get("/bank/entries?status=OPEN&messageId=" + read.getString("id"));
        assertThat(open.getString("items[0].heldBy")).isEqualTo("bank");
        assertThat(open.getInt("items[0].ageDays")).isZero();
        assertThat(
                get("/bank/entries?heldBy=finance&messageId=" + read.getString("id")).<String>getList("items.outcome"))
                .doesNotContain("DUPLICATE");
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close", "{\"carry\":[]}").statusCode(409).body("type",
                equalTo(TYPE + "bank.open-exceptions"));
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close", carryingAll()).statusCode(200)
                .body("inLedger.amount", equalTo(bank.balance().amount()));
        post(MAKER, "/bank/days/" + Time.today() + "/close", "").statusCode(403);
        post(CHECKER, "/bank/days/" + Time.today() + "/close", "").statusCode(200).body("status", equalTo("CLOSED"));
        Case.settled(lost, Time.today()).statusCode(409).body("type", equalTo(TYPE + "ledger.bank-day-closed"));
        agreed(Case.STEWARD, "/fund-sources/" + slow.source + "/receive", """
                {"amount":%s,"receivedOn":"%s","reference":"late"}""".formatted(money("1"), Time.today()))
                .statusCode(409);

        Time.to(asked.minus(Duration.ofHours(1)));
        assertThat(status(lost)).as("silence is no failure").isEqualTo("SENT");
        Time.to(asked.plus(Duration.ofHours(1)));
        assertThat(status(lost)).isEqualTo("UNKNOWN");
        assertThat(JournalRows.typesOf(forgetful.payable("WAGE", 1))).contains("linli.funding.payment.unknown.v1");
        post(MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + forgetful.payable("WAGE", 1) + "\"}]}")
                .statusCode(409).body("type", equalTo(TYPE + "batch.elsewhere"));
        var second = taken(bank.statement(Time.today()));
        assertThat(entries(second).<String>getList("items.outcome")).containsExactlyInAnyOrder("SETTLED", "CORRECTED");
        assertThat(status(delayed)).isEqualTo("SETTLED");
        assertThat(get("/bank/entries/" + open.getString("items[0].id")).getString("status")).isEqualTo("RESOLVED");
        assertThat(cash()).isEqualTo(bank.balance());

        var answer = "end_to_end_id,result,amount,value_date,reference,reason\n"
                + lost.getString("instructions[0].id").replace("-", "") + ",RETURNED,,,E-" + UUID.randomUUID()
                + ",no trace of it\n";
        assertThat(Case.handedIn(MAKER, "text/csv", answer).getInt("exceptions")).isZero();
        assertThat(status(lost)).isEqualTo("RETURNED");

        post(MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + wrong.payable("WAGE", 1) + "\"}]}").statusCode(422)
                .body("type", equalTo(TYPE + "batch.account-refused")).body("rule", equalTo("FH32"));
        wrong.verified(9, "6222021234565678");
        Await.until("the corrected account", () -> masked(wrong).equals("****5678"));
        var corrected = paying(wrong);
        assertThat(corrected.getString("instructions[0].corrects")).isEqualTo(returned.getString("instructions[0].id"));
        assertThat(corrected.getString("instructions[0].maskedNumber")).isEqualTo("****5678");
        assertThat(file(corrected)).contains("6222021234565678").doesNotContain("6222021234561234");
        var again = paying(forgetful);
        taken(bank.pays(file(corrected)));
        assertThat(entries(taken(bank.refuses(file(again)))).getList("items.outcome")).containsExactly("RETURNED");
        assertThat(status(again)).isEqualTo("RETURNED");
        taken(bank.statement(Time.today()));
        assertThat(status(corrected)).isEqualTo("SETTLED");
        for (var one : List.of(slow, wrong, twice)) {
            assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("status")).isEqualTo("PAID");
        }
        assertThat(get("/payables/" + forgetful.payable("WAGE", 1)).getString("outstanding.amount"))
                .isEqualTo("780000.00");
        assertThat(cash()).isEqualTo(bank.balance());
    }

    /** What other tests left open is carried too: the account is one. */
    private static String carryingAll() {
        return "{\"carry\":[\"" + String.join("\",\"", get("/bank/entries?status=OPEN").<String>getList("items.id"))
                + "\"]}";
    }

    private String masked(Case one) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select masked_number from known_agency where id = ?")) {
            query.setObject(1, one.agency);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    @Test
    void moneyNobodyKnowsIsHeldUntilTwoPeopleSayWhatItIs() throws SQLException {
        var one = new Case().funded("2400000", "0");
        var bank = bank();
        bank.takes("15.50");
        bank.gets("1000.00", "GIFT-" + one.street);
        bank.gets("77.00", "UNKNOWN-" + one.street);
        var read = taken(bank.statement(Time.today()));
        assertThat(cash().plus(Money.yuan("15.50").negated())).as("only the debit is not booked yet")
                .isEqualTo(bank.balance());
        var entries = entries(read);
        var fee = "/bank/entries/" + entries.getString("items.find{it.outcome == 'UNKNOWN_DEBIT'}.id");
        var gift = "/bank/entries/" + entries.getString("items.find{it.amount.amount == '1000.00'}.id");
        var source = ",\"sourceId\":\"" + one.source + "\",\"reason\":\"r\"}";
        post(MAKER, fee + "/propose-resolution", "{\"kind\":\"SOURCE\"" + source).statusCode(400)
                .body("errors[0].field", equalTo("kind"));
        post(MAKER, fee + "/propose-resolution", "{\"kind\":\"FEE\",\"reason\":\"r\"}").statusCode(400)
                .body("errors[0].field", equalTo("sourceId"));
        post(MAKER, fee + "/propose-resolution", "{\"kind\":\"FEE\"" + source).statusCode(200).body("status",
                equalTo("PROPOSED"));
        post(MAKER, fee + "/confirm-resolution", "").statusCode(403);
        post(CHECKER, fee + "/confirm-resolution", "").statusCode(200).body("status", equalTo("RESOLVED"));
        post(MAKER, gift + "/propose-resolution", "{\"kind\":\"SOURCE\"" + source).statusCode(200);
        post(CHECKER, gift + "/confirm-resolution", "").statusCode(200);
        assertThat(cash()).isEqualTo(bank.balance());
        var rest = get("/bank/entries?status=OPEN&messageId=" + read.getString("id")).<String>getList("items.id");
        assertThat(rest).hasSize(1);
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close", carryingAll()).statusCode(200);
        Case.open("500");
        post(CHECKER, "/bank/days/" + Time.today() + "/close", "").statusCode(409).body("type",
                equalTo(TYPE + "bank.changed-since"));
    }

    @Test
    void anAdvanceLeavesUnderItsOwnIdAndIsRepaidInsideTheNextPayment() throws SQLException {
        var one = new Case().funded("2400000", "60000").reserved("2400000").payee().signed();
        Case.late(one.payable("WAGE", 1), Case.rule("FB1"));
        var bridge = get("/bridges?agencyId=" + one.agency + "&facility=BRIDGE").getString("items[0].id");
        given().header("Authorization", CHECKER).get("/api/v1/bridges/" + bridge + "/file").then().statusCode(404);
        var director = Tokens.of("director", "agency-director").agency(one.agency).bearer();
        post(director, "/bridges/" + bridge + "/request", "{\"amount\":" + money("50000") + "}").statusCode(200);
        var bank = bank();
        agreed(MAKER, "/bridges/" + bridge + "/grant", "{\"amount\":" + money("50000") + "}").statusCode(200);
        var advance = given().header("Authorization", CHECKER).get("/api/v1/bridges/" + bridge + "/file").then()
                .statusCode(200).extract().asString();
        IsoSchema.check("pain.001.001.09", advance);
        taken(bank.pays(advance));
        var batch = paying(one);
        assertThat(file(batch)).as("what repays the advance stays here")
                .contains("<InstdAmt Ccy=\"CNY\">730000.00</InstdAmt>");
        taken(bank.pays(file(batch)));
        assertThat(entries(taken(bank.statement(Time.today()))).<String>getList("items.outcome"))
                .containsExactlyInAnyOrder("ADVANCE", "SETTLED");
        assertThat(get("/bridges/" + bridge).getString("status")).isEqualTo("REPAID");
        assertThat(cash()).isEqualTo(bank.balance());
    }

    @Test
    void aClosedDayTakesNoMoneyWhoeverBooksItAndTheNextDayDoes() throws SQLException {
        var open = Case.open("900");
        var bank = bank();
        taken(bank.statement(Time.today()));
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close", carryingAll()).statusCode(200);
        post(CHECKER, "/bank/days/" + Time.today() + "/close", "").statusCode(200);
        var body = "{\"sourceId\":\"" + open + "\",\"amount\":" + money("900") + "}";
        post(Case.STEWARD, "/bridge-pool/fund", body).statusCode(409).body("type",
                equalTo(TYPE + "ledger.bank-day-closed"));
        assertThat(cash()).as("nothing half done").isEqualTo(bank.balance());
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into ledger_transaction (id, mode, source_type, source_id, purpose, booked_on, "
                    + "effective_on, recorded_at) "
                    + "select gen_random_uuid(), 'DIRECT', 'ATTACK', gen_random_uuid(), 'X', max(day), " + "max(day), '"
                    + Time.now() + "' from bank_day");
            assertThatThrownBy(() -> statement.execute("""
                    insert into ledger_entry (transaction_id, line, account_id, side, amount)
                    select t.id, 1, a.id, 'DEBIT', 1 from ledger_transaction t, ledger_account a
                     where t.source_type = 'ATTACK' and a.kind = 'FUND_CASH' limit 1"""))
                    .hasMessageContaining("the bank day");
            connection.rollback();
        }
        Time.to(Time.today().plusDays(1));
        agreed(Case.STEWARD, "/bridge-pool/fund", body).statusCode(200);
    }

    @Test
    void whatMovedOnAClosedDayIsBookedTodayOnceTwoPeopleSaySo() throws SQLException {
        var one = signed();
        var batch = paying(one);
        var bank = bank();
        taken(bank.statement(Time.today()));
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close", carryingAll()).statusCode(200);
        post(CHECKER, "/bank/days/" + Time.today() + "/close", "").statusCode(200);
        bank.pays(file(batch));
        var late = entries(taken(bank.statement(Time.today())));
        assertThat(late.<String>getList("items.outcome")).containsExactly("CLOSED_DAY");
        assertThat(status(batch)).isEqualTo("SENT");
        Time.to(Time.today().plusDays(1));
        var path = "/bank/entries/" + late.getString("items[0].id");
        post(MAKER, path + "/propose-resolution", "{\"kind\":\"TODAY\",\"reason\":\"the bank was late\"}")
                .statusCode(200);
        post(CHECKER, path + "/confirm-resolution", "").statusCode(200).body("status", equalTo("RESOLVED"));
        assertThat(status(batch)).as("the money left, and the ledger knows it").isEqualTo("SETTLED");
        assertThat(instruction(batch).getString("instructions[0].valueDate")).isEqualTo(Time.today().toString());
        assertThat(cash()).isEqualTo(bank.balance());
    }

    @Test
    void moneyOfAClosedDayThatNobodyKnowsIsIdentifiedAfterwards() throws SQLException {
        var one = new Case().funded("2400000", "0");
        var bank = bank();
        taken(bank.statement(Time.today()));
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close", carryingAll()).statusCode(200);
        post(CHECKER, "/bank/days/" + Time.today() + "/close", "").statusCode(200);
        bank.gets("321.00", "LATE-" + one.street);
        var late = entries(taken(bank.statement(Time.today())));
        Time.to(Time.today().plusDays(2));
        var path = "/bank/entries/" + late.getString("items[0].id");
        assertThat(get(path).getInt("ageDays")).isEqualTo(2);
        post(MAKER, path + "/propose-resolution", "{\"kind\":\"TODAY\",\"reason\":\"the bank was late\"}")
                .statusCode(200);
        post(CHECKER, path + "/confirm-resolution", "").statusCode(200).body("status", equalTo("OPEN")).body("outcome",
                equalTo("UNKNOWN_CREDIT"));
        assertThat(cash()).as("held, whoever it is of").isEqualTo(bank.balance());
        post(MAKER, path + "/propose-resolution",
                "{\"kind\":\"SOURCE\",\"sourceId\":\"" + one.source + "\",\"reason\":\"r\"}").statusCode(200);
        post(CHECKER, path + "/confirm-resolution", "").statusCode(200).body("status", equalTo("RESOLVED"));
        assertThat(cash()).isEqualTo(bank.balance());
    }

    @Test
    void aFileThatIsWrongInOnePlaceChangesNothing() throws SQLException {
        var one = signed();
        var bank = bank();
        var batch = paying(one);
        bank.pays(file(batch));
        bank.gets("5.00", "R-" + one.street);
        var statement = bank.statement(Time.today());
        says("application/xml", statement.replace("5.00</Amt>", "6.00</Amt>")).statusCode(400)
                .body("type", equalTo(TYPE + "bank.sums-differ")).body("errors[0].field", equalTo("file"));
        says("application/xml", statement.replace("3602000000000000001", "1")).statusCode(400).body("type",
                equalTo(TYPE + "bank.other-account"));
        says("application/xml", statement.replace(Time.today().toString(), Time.today().plusDays(1).toString()))
                .statusCode(400);
        says("application/xml", "<a").statusCode(400).body("type", equalTo(TYPE + "bank.not-xml"));
        says("application/xml", "<a xmlns='urn:b'/>").statusCode(400).body("type",
                equalTo(TYPE + "bank.unknown-format"));
        says("text/csv", "a,b").statusCode(400).body("type", equalTo(TYPE + "bank.not-csv"));
        assertThat(status(batch)).isEqualTo("SENT");
        taken(statement);
        assertThat(status(batch)).isEqualTo("SETTLED");
        says("application/xml", statement.replace("BkToCstmrStmt><GrpHdr>", "BkToCstmrStmt> <GrpHdr>")).statusCode(409)
                .body("type", equalTo(TYPE + "bank.message-taken"));
    }
}
