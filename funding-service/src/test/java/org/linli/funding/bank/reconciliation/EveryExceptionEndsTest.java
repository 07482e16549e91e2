package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.funding.bank.iso.StatementText.names;
import static org.linli.funding.bank.iso.StatementText.ref;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.bank.iso.StatementText;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/** Every exception has a road that two people can take to its end: one payment, and the ledger's cash is the bank's. */
@QuarkusTest
@WithTestResource(Engines.class)
class EveryExceptionEndsTest {

    private static final String TYPE = "urn:linli:problem:";

    private AccountCash account;
    private StatementText statement;

    @BeforeEach
    void theBankBeginsWhereTheLedgerStands() {
        get("/bank/entries?status=PROPOSED&limit=200").<String>getList("items.id")
                .forEach(id -> post(CHECKER, "/bank/entries/" + id + "/refuse-resolution", "").statusCode(200));
    }

    @AfterEach
    void opensItsDaysAgainAndBalances() {
        AccountCash.reopen();
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private StatementText today() {
        account = new AccountCash();
        statement = new StatementText(Time.today(), account.balance());
        return statement;
    }

    private StatementText tomorrow() {
        Time.to(Time.today().plusDays(1));
        statement = statement.next(Time.today());
        return statement;
    }

    private static JsonPath taken(String xml) {
        return entries(Case.handedIn(MAKER, "application/xml", xml));
    }

    private static JsonPath entries(JsonPath message) {
        return get("/bank/entries?limit=500&messageId=" + message.getString("id"));
    }

    private static List<String> outcomes(JsonPath entries) {
        return entries.getList("items.outcome");
    }

    private static String of(JsonPath entries, String outcome) {
        return entries.getString("items.find{it.outcome == '" + outcome + "'}.id");
    }

    private static void proposed(String entry, String wish) {
        post(MAKER, "/bank/entries/" + entry + "/propose-resolution", "{" + wish + ",\"reason\":\"r\"}")
                .statusCode(200);
    }

    /** Two people. */
    private static HttpReply settled(String entry, String wish) {
        proposed(entry, wish);
        return post(CHECKER, "/bank/entries/" + entry + "/confirm-resolution", "").statusCode(200);
    }

    private static void refused(String entry, String wish, int status) {
        proposed(entry, wish);
        post(CHECKER, "/bank/entries/" + entry + "/confirm-resolution", "").statusCode(status);
        post(CHECKER, "/bank/entries/" + entry + "/refuse-resolution", "").statusCode(200);
    }

    private static HttpReply closed(LocalDate day) {
        var open = String.join("\",\"", get("/bank/entries?status=OPEN&limit=500").<String>getList("items.id"));
        post(MAKER, "/bank/days/" + day + "/propose-close",
                open.isEmpty() ? "{\"carry\":[]}" : "{\"carry\":[\"" + open + "\"]}").statusCode(200);
        var answer = post(CHECKER, "/bank/days/" + day + "/close", "");
        assertThat(answer.extract().statusCode()).as(answer.extract().asString()).isEqualTo(200);
        return answer.body("status", equalTo("CLOSED"));
    }

    private void ledgerIsTheBanks() {
        assertThat(account.balance()).isEqualTo(statement.closing());
        assertThat(account.waiting()).isEmpty();
    }

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    private static JsonPath sent(Case one, String... parts) {
        return Case.sent(String.join(",",
                Arrays.stream(parts).map(part -> "{\"payableId\":\"" + one.payable(part, 1) + "\"}").toList()));
    }

    private static String id(JsonPath batch) {
        return batch.getString("instructions[0].id");
    }

    private static String status(JsonPath batch) {
        return get("/batches/" + batch.getString("id")).getString("instructions[0].status");
    }

    private static String paid(Case one) {
        return get("/payables/" + one.payable("WAGE", 1)).getString("paid.amount");
    }

    private static String key() {
        return "R" + UUID.randomUUID().toString().substring(0, 20);
    }

    private static JsonPath refusedByTheBank(JsonPath batch) {
        return taken("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr>"
                + "<MsgId>" + key() + "</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>" + batch.getString("number")
                + "</OrgnlMsgId></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>" + batch.getString("number")
                + "</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>" + id(batch).replace("-", "")
                + "</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf></TxInfAndSts>"
                + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>");
    }

    @Test
    void aChargeNeverTakesWhatItsSourceHasPromisedAndTheDayCloses() {
        var one = new Case().funded("5000000", "0").reserved("2400000").payee().signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        var said = taken(bank.debit("780012.00", ref(key()) + names(id(batch))).xml());
        assertThat(outcomes(said)).containsExactlyInAnyOrder("SETTLED", "UNBORNE_CHARGE");
        assertThat(get("/fund-sources/" + one.source + "/report").getBoolean("ties")).isTrue();
        closed(Time.today()).body("inLedger.amount", equalTo(bank.closing().amount()));
        ledgerIsTheBanks();
        var charge = of(said, "UNBORNE_CHARGE");
        refused(charge, "\"kind\":\"FEE\",\"sourceId\":\"" + one.source + "\"", 409);
        tomorrow();
        var open = Case.open("117.43");
        taken(statement.credit("117.43", ref("R1")).xml());
        settled(charge, "\"kind\":\"FEE\",\"sourceId\":\"" + open + "\"").body("status", equalTo("RESOLVED"));
        closed(Time.today());
        assertThat(get("/fund-sources/" + open).getString("cash.amount")).isEqualTo("105.43");
        assertThat(get("/fund-sources/" + open + "/report").getBoolean("ties")).isTrue();
        assertThat(account.balance()).isEqualTo(statement.closing());
    }

    @Test
    void whatTheBankPaysAfterItRefusedItEndsAsOnePayment() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        refusedByTheBank(batch);
        assertThat(status(batch)).isEqualTo("RETURNED");
        var said = taken(bank.debit("780000.00", ref(key()) + names(id(batch))).xml());
        assertThat(outcomes(said)).containsExactly("PAID_AFTER_RETURN");
        var after = of(said, "PAID_AFTER_RETURN");
        var again = post(MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}]}")
                .statusCode(201).extract().<String>path("id");
        refused(after, "\"kind\":\"PAID\"", 409);
        post(MAKER, "/batches/" + again + "/cancel", "").statusCode(200);
        settled(after, "\"kind\":\"PAID\"").body("status", equalTo("RESOLVED"));
        assertThat(status(batch)).isEqualTo("SETTLED");
        assertThat(paid(one)).isEqualTo("780000.00");
        post(MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}]}").statusCode(409);
        closed(Time.today());
        ledgerIsTheBanks();
        var back =
                taken(tomorrow().credit("780000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(id(batch))).xml());
        assertThat(outcomes(back)).containsExactly("CAME_BACK");
        var once = taken(tomorrow().debit("780000.00", ref(key()) + names(id(batch))).xml());
        settled(of(once, "PAID_AFTER_RETURN"), "\"kind\":\"PAID\"");
        assertThat(paid(one)).isEqualTo("780000.00");
        closed(Time.today().minusDays(1));
        closed(Time.today());
        ledgerIsTheBanks();
    }

    @Test
    void aPaymentPaidAgainIsNotPaidAfterAllAndTheBankOwesTheFirst() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        refusedByTheBank(batch);
        var again = sent(one, "WAGE");
        var said = taken(bank.debit("780000.00", ref(key()) + names(id(batch)))
                .debit("780000.00", ref(key()) + names(id(again))).xml());
        assertThat(outcomes(said)).containsExactlyInAnyOrder("PAID_AFTER_RETURN", "SETTLED");
        refused(of(said, "PAID_AFTER_RETURN"), "\"kind\":\"PAID\"", 409);
        closed(Time.today());
        var back = taken(tomorrow().credit("780000.00", ref(key()) + names(id(batch))).xml());
        assertThat(outcomes(back)).containsExactly("CORRECTED");
        closed(Time.today());
        assertThat(paid(one)).isEqualTo("780000.00");
        ledgerIsTheBanks();
    }

    @Test
    void whatPeopleSaidWasPaidAndTheBankRefusesIsOwedAgainOnceTwoPeopleSaySo() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        Case.settled(batch, Time.today()).statusCode(200);
        taken(bank.xml());
        closed(Time.today());
        tomorrow();
        var said = refusedByTheBank(batch);
        assertThat(outcomes(said)).containsExactly("CONTRADICTION");
        settled(of(said, "CONTRADICTION"), "\"kind\":\"TAKE_BACK\"").body("status", equalTo("RESOLVED"));
        assertThat(status(batch)).isEqualTo("RETURNED");
        assertThat(paid(one)).isEqualTo("0.00");
        taken(statement.xml());
        closed(Time.today());
        ledgerIsTheBanks();
        var again = sent(one, "WAGE");
        taken(tomorrow().debit("780000.00", ref(key()) + names(id(again))).xml());
        closed(Time.today());
        ledgerIsTheBanks();
    }

    @Test
    void aReceiptThatNeverComesIsToldEachTermAndTakenBackByTwo() {
        var source = Case.open("1");
        var bank = today();
        var receipt = "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}".formatted(money("30"), Time.today(),
                key());
        agreed(STEWARD, "/fund-sources/" + source + "/receive", receipt).statusCode(200);
        taken(bank.xml());
        closed(Time.today());
        var booking = AccountCash.booking(source);
        for (int term = 1; term <= 2; term++) {
            Time.to(Time.today().plusDays(Case.rule("FH35")));
            assertThat(JournalRows.typesOf(booking)).filteredOn("linli.funding.bank.cash-overdue.v1"::equals)
                    .hasSize(term);
        }
        var path = "/bank/days/in-transit/" + booking + "/take-back";
        var order = post(Tokens.of("both", "finance-maker").bearer(), path, "{\"reason\":\"r\"}").statusCode(200)
                .extract().header("Money-Order");
        Case.confirmed(order).statusCode(200);
        assertThat(get("/fund-sources/" + source).getString("cash.amount")).isEqualTo("1.00");
        assertThat(get("/fund-sources/" + source + "/report").getBoolean("ties")).isTrue();
        post(MAKER, path, "{\"reason\":\"r\"}").statusCode(409).body("type", equalTo(TYPE + "cash.said"));
        statement = statement.next(Time.today());
        taken(statement.xml());
        closed(Time.today());
        ledgerIsTheBanks();
        agreed(STEWARD, "/fund-sources/" + source + "/receive",
                receipt.replaceFirst("\\d{4}-\\d\\d-\\d\\d", Time.today().plusDays(1).toString())).statusCode(400);
        Time.to(Time.today().plusDays(1));
        agreed(STEWARD, "/fund-sources/" + source + "/receive",
                receipt.replaceFirst("\\d{4}-\\d\\d-\\d\\d", Time.today().toString())).statusCode(200);
    }

    @Test
    void aPaymentSettledByHandThatNeverLeftIsTakenBackOnceTheAccountWasClosedWithoutIt() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        Case.settled(batch, Time.today()).statusCode(200);
        var booking = AccountCash.booking(id(batch));
        var path = "/bank/days/in-transit/" + booking + "/take-back";
        post(MAKER, path, "{\"reason\":\"r\"}").statusCode(409).body("type", equalTo(TYPE + "cash.day-open"));
        taken(bank.xml());
        closed(Time.today());
        tomorrow();
        agreed(MAKER, path, "{\"reason\":\"the bank never had it\"}").statusCode(200);
        assertThat(status(batch)).isEqualTo("RETURNED");
        taken(statement.xml());
        closed(Time.today());
        ledgerIsTheBanks();
    }

    @Test
    void anAmountThatDiffersEndsInPartOrWithACharge() {
        var one = signed();
        var two = signed();
        var bank = today();
        var less = sent(one, "WAGE");
        var more = sent(two, "WAGE");
        var said = taken(bank.debit("700000.00", ref(key()) + names(id(less)))
                .debit("781000.00", ref(key()) + names(id(more))).xml());
        assertThat(outcomes(said)).containsExactly("AMOUNT_DIFFERS", "AMOUNT_DIFFERS");
        var lesser = said.getString("items.find{it.paymentId == '" + id(less) + "'}.id");
        var greater = said.getString("items.find{it.paymentId == '" + id(more) + "'}.id");
        refused(greater, "\"kind\":\"IN_PART\"", 400);
        settled(lesser, "\"kind\":\"IN_PART\"").body("status", equalTo("RESOLVED"));
        settled(greater, "\"kind\":\"WITH_CHARGE\",\"sourceId\":\"" + two.source + "\"").body("status",
                equalTo("RESOLVED"));
        assertThat(paid(one)).isEqualTo("700000.00");
        assertThat(paid(two)).isEqualTo("780000.00");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("outstanding.amount")).isEqualTo("80000.00");
        given().header("Authorization", CHECKER).get("/api/v1/batches/" + less.getString("id") + "/file").then()
                .statusCode(200);
        closed(Time.today());
        ledgerIsTheBanks();
        var rest = sent(one, "WAGE");
        assertThat(rest.getString("instructions[0].net.amount")).isEqualTo("80000.00");
        var back = taken(tomorrow().debit("80000.00", ref(key()) + names(id(rest)))
                .credit("700000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(id(less))).xml());
        assertThat(outcomes(back)).containsExactlyInAnyOrder("SETTLED", "CAME_BACK");
        assertThat(paid(one)).isEqualTo("80000.00");
        closed(Time.today());
        ledgerIsTheBanks();
    }

    /** A wage of 780,000 and so much performance. */
    private static JsonPath together(Case one, String performance) {
        return Case.sent("{\"payableId\":\"%s\"},{\"payableId\":\"%s\",\"amount\":%s}".formatted(one.payable("WAGE", 1),
                one.payable("PERFORMANCE", 1), money(performance)));
    }

    @Test
    void whatPeopleEnteredInFullAndTheBankPaidInPartIsPaidInPart() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        Case.settled(batch, Time.today()).statusCode(200);
        var said = taken(bank.debit("700000.00", ref(key()) + names(id(batch))).xml());
        assertThat(outcomes(said)).containsExactly("AMOUNT_DIFFERS");
        settled(of(said, "AMOUNT_DIFFERS"), "\"kind\":\"IN_PART\"").body("status", equalTo("RESOLVED"));
        assertThat(paid(one)).isEqualTo("700000.00");
        assertThat(status(batch)).isEqualTo("SETTLED");
        closed(Time.today());
        ledgerIsTheBanks();
    }

    @Test
    void aBatchInOneSumWithoutAWordIsFoundWhereItIsTheOnlyOneAndNamedByPeopleWhereItIsNot() {
        var one = signed();
        var two = signed();
        var three = signed();
        var part = Money.fen(ThreadLocalRandom.current().nextLong(100_000, 30_000_000));
        var sum = Money.yuan("780000").plus(part).amount();
        var bank = today();
        var batch = together(one, part.amount());
        var said = taken(bank.debit(sum, ref(key())).xml());
        assertThat(outcomes(said)).containsExactly("SETTLED", "SETTLED");
        closed(Time.today());
        ledgerIsTheBanks();
        assertThat(get("/batches/" + batch.getString("id")).getString("status")).isEqualTo("SETTLED");
        var first = together(two, part.amount());
        var second = together(three, part.amount());
        var open = taken(tomorrow().debit(sum, ref(key())).xml());
        assertThat(outcomes(open)).as("it may be either").containsExactly("UNKNOWN_DEBIT");
        var wish = "\"kind\":\"BATCH\",\"batchId\":\"%s\"";
        refused(of(open, "UNKNOWN_DEBIT"), wish.formatted(batch.getString("id")), 400);
        settled(of(open, "UNKNOWN_DEBIT"), wish.formatted(first.getString("id"))).body("status", equalTo("RESOLVED"));
        assertThat(get("/batches/" + first.getString("id")).getString("status")).isEqualTo("SETTLED");
        assertThat(get("/batches/" + second.getString("id")).getString("status")).isIn("SENT", "UNKNOWN");
        closed(Time.today());
        ledgerIsTheBanks();
        taken(tomorrow().debit(sum, ref(key())).xml());
        assertThat(get("/batches/" + second.getString("id")).getString("status")).as("now it is the only one")
                .isEqualTo("SETTLED");
        assertThat(outcomes(taken(statement.number(key()).xml()))).as("said once more").containsExactly("NOTED");
        closed(Time.today());
        ledgerIsTheBanks();
    }

    @Test
    void aStatementThatComesInPagesIsOneAndItsDayWaitsForTheLastOfThem() {
        var source = Case.open("100");
        var whole = today().credit("5.00", ref(key())).credit("6.00", ref(key()));
        var begins = account.balance();
        var number = key();
        var entries = whole.number(number).stmt().split("(?=<Ntry>)");
        var page = "<StmtPgntn><PgNb>%d</PgNb><LastPgInd>%s</LastPgInd></StmtPgntn>";
        var head = StatementText.file("08", List.of(whole)).split("<Stmt>")[0];
        var first = head + entries[0].replace("</Id><CreDtTm>", "</Id>" + page.formatted(1, false) + "<CreDtTm>")
                + entries[1] + "</Stmt></BkToCstmrStmt></Document>";
        var last = head.replace("<MsgId>", "<MsgId>2")
                + entries[0].replace("</Id><CreDtTm>", "</Id>" + page.formatted(2, true) + "<CreDtTm>")
                        .replaceFirst(begins.amount(), begins.plus(Money.yuan("5")).amount())
                + entries[2] + "</BkToCstmrStmt></Document>";
        var one = taken(first);
        assertThat(outcomes(one)).containsExactly("UNKNOWN_CREDIT");
        settled(of(one, "UNKNOWN_CREDIT"), "\"kind\":\"SOURCE\",\"sourceId\":\"" + source + "\"");
        var open = String.join("\",\"", get("/bank/entries?status=OPEN&limit=500").<String>getList("items.id"));
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close",
                open.isEmpty() ? "{\"carry\":[]}" : "{\"carry\":[\"" + open + "\"]}").statusCode(409)
                .body("type", equalTo(TYPE + "bank.pages-missing"));
        var two = taken(last);
        assertThat(outcomes(two)).containsExactly("UNKNOWN_CREDIT");
        closed(Time.today()).body("closing.amount", equalTo(whole.closing().amount())).body("opening.amount",
                equalTo(begins.amount()));
    }

    private static String takeBack(JsonPath batch) {
        return "/bank/days/in-transit/" + AccountCash.booking(id(batch)) + "/take-back";
    }

    private static void isRefusedAsTheBankSpeaks(String path) {
        post(MAKER, path, "{\"reason\":\"r\"}").statusCode(409).body("type", equalTo(TYPE + "batch.bank-speaks"));
    }

    @Test
    void aPaymentThatALineOfTheBankNamesIsNotTakenBackBeforeThatLineIsSettled() {
        var one = signed();
        var two = signed();
        var bank = today();
        var first = sent(one, "WAGE");
        var second = sent(two, "WAGE");
        Case.settled(first, Time.today()).statusCode(200);
        Case.settled(second, Time.today()).statusCode(200);
        taken(bank.xml());
        closed(Time.today());
        var late = taken(bank.next(Time.today()).debit("780000.00", ref(key()) + names(id(first)))
                .debit("780000.00", ref(key()) + names(id(second))).xml());
        assertThat(outcomes(late)).containsExactly("CLOSED_DAY", "CLOSED_DAY");
        statement = bank.next(Time.today()).debit("780000.00", "");
        tomorrow();
        isRefusedAsTheBankSpeaks(takeBack(first));
        settled(late.getString("items.find{it.paymentId == '" + id(first) + "'}.id"), "\"kind\":\"TODAY\"")
                .body("status", equalTo("RESOLVED"));
        assertThat(status(first)).isEqualTo("SETTLED");
        settled(late.getString("items.find{it.paymentId == '" + id(second) + "'}.id"), "\"kind\":\"EXPLAINED\"")
                .body("status", equalTo("EXPLAINED"));
        isRefusedAsTheBankSpeaks(takeBack(second));
        taken(statement.xml());
        closed(Time.today());
        isRefusedAsTheBankSpeaks(takeBack(second));
        taken(tomorrow().xml());
        closed(Time.today());
        tomorrow();
        agreed(MAKER, takeBack(second), "{\"reason\":\"two balances bear it out\"}").statusCode(200);
        assertThat(status(second)).isEqualTo("RETURNED");
        taken(statement.xml());
        closed(Time.today());
        ledgerIsTheBanks();
    }

    private static String drafted(Case one) {
        var batch = post(MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}]}")
                .statusCode(201).extract().jsonPath();
        return "/batches/" + batch.getString("id");
    }

    private static HttpReply checked(String by, String path) {
        return post(by, path + "/check", "{\"contentHash\":\"" + get(path).getString("contentHash") + "\"}");
    }

    @Test
    void whoTookAPaymentBackChecksAndReleasesNothingThatPaysItAgain() {
        var one = signed();
        var two = signed();
        var bank = today();
        var never = sent(one, "WAGE");
        var refused = sent(two, "WAGE");
        Case.settled(never, Time.today()).statusCode(200);
        Case.settled(refused, Time.today()).statusCode(200);
        taken(bank.xml());
        closed(Time.today());
        tomorrow();
        agreed(MAKER, takeBack(never), "{\"reason\":\"r\"}").statusCode(200);
        var said = refusedByTheBank(refused);
        proposed(of(said, "CONTRADICTION"), "\"kind\":\"TAKE_BACK\"");
        var third = Tokens.of("third", "finance-checker").bearer();
        post(third, "/bank/entries/" + of(said, "CONTRADICTION") + "/confirm-resolution", "").statusCode(200);
        for (var path : List.of(drafted(one), drafted(two))) {
            checked(CHECKER, path).statusCode(409).body("type", equalTo(TYPE + "batch.handed-in"));
            checked(Case.RELEASER, path).statusCode(200);
            post(CHECKER, path + "/send", "").statusCode(409).body("type", equalTo(TYPE + "batch.handed-in"));
        }
        var path = "/batches/" + get("/batches?limit=1").getString("items[0].id");
        post(third, path + "/send", "").statusCode(409).body("type", equalTo(TYPE + "batch.handed-in"));
        taken(statement.xml());
        closed(Time.today());
        ledgerIsTheBanks();
    }

    @Test
    void aReturnSaidByHandIsNotDecidedWhileALineOfTheBankNamesThePayment() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        var came = "{\"results\":[{\"instructionId\":\"%s\",\"outcome\":\"RETURNED\",\"reason\":\"r\"}]}"
                .formatted(id(batch));
        var results = "/batches/" + batch.getString("id") + "/results";
        agreed(MAKER, results, came).statusCode(200);
        var said = taken(bank.debit("700000.00", ref(key()) + names(id(batch))).xml());
        closed(Time.today());
        post(MAKER, results, came).statusCode(409).body("type", equalTo(TYPE + "batch.bank-speaks"));
        settled(of(said, "AMOUNT_DIFFERS"), "\"kind\":\"IN_PART\"");
        assertThat(paid(one)).isEqualTo("700000.00");
    }

    @Test
    void whatTheBankPaidAfterItRefusedItIsNotPaidAgainBeforePeopleHaveSaidWhatItIs() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        refusedByTheBank(batch);
        var again = drafted(one);
        checked(Case.RELEASER, again).statusCode(200);
        var said = taken(bank.debit("780000.00", ref(key()) + names(id(batch))).xml());
        post(Case.RELEASER, again + "/send", "").statusCode(409).body("type", equalTo(TYPE + "batch.bank-speaks"));
        post(MAKER, again + "/cancel", "").statusCode(200);
        settled(of(said, "PAID_AFTER_RETURN"), "\"kind\":\"PAID\"");
        assertThat(paid(one)).isEqualTo("780000.00");
        closed(Time.today());
        ledgerIsTheBanks();
    }

    @Test
    void theRestOfAPaymentThatWasPaidInPartIsThatPaymentAndComesBackWithIt() {
        var one = signed();
        var two = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        var other = sent(two, "WAGE");
        var said = taken(
                bank.debit("700000.00", ref(key()) + names(id(batch))).debit("500000.00", ref(key()) + names(id(other)))
                        .debit("280000.00", ref(key()) + names(id(other))).xml());
        assertThat(outcomes(said)).containsOnly("AMOUNT_DIFFERS");
        said.<String>getList("items.id")
                .forEach(each -> settled(each, "\"kind\":\"IN_PART\"").body("status", equalTo("RESOLVED")));
        assertThat(paid(one)).isEqualTo("700000.00");
        assertThat(paid(two)).as("both parts").isEqualTo("780000.00");
        closed(Time.today());
        ledgerIsTheBanks();
        var rest = taken(tomorrow().debit("80000.00", ref(key()) + names(id(batch))).xml());
        assertThat(outcomes(rest)).containsExactly("AMOUNT_DIFFERS");
        settled(of(rest, "AMOUNT_DIFFERS"), "\"kind\":\"IN_PART\"");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("status")).isEqualTo("PAID");
        assertThat(get("/batches/" + batch.getString("id")).getString("instructions[0].net.amount"))
                .isEqualTo("780000.00");
        closed(Time.today());
        ledgerIsTheBanks();
        var back = taken(tomorrow().credit("780000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(id(batch)))
                .debit("1.00", ref(key()) + names(id(other))).xml());
        assertThat(outcomes(back)).containsExactlyInAnyOrder("CAME_BACK", "DUPLICATE");
        assertThat(paid(one)).isEqualTo("0.00");
        closed(Time.today());
        ledgerIsTheBanks();
        var again = sent(one, "WAGE");
        taken(tomorrow().debit("780000.00", ref(key()) + names(id(again))).xml());
        closed(Time.today());
        ledgerIsTheBanks();
    }

    @Test
    void anExceptionThatNobodySettlesIsToldEachTerm() {
        var source = Case.open("100");
        var bank = today();
        var said = taken(bank.debit("3.00", ref(key())).xml());
        var entry = of(said, "UNKNOWN_DEBIT");
        for (int term = 1; term <= 2; term++) {
            Time.to(Time.today().plusDays(Case.rule("FH36")));
            assertThat(JournalRows.typesOf(UUID.fromString(entry)))
                    .filteredOn("linli.funding.bank.exception-overdue.v1"::equals).hasSize(term);
        }
        settled(entry, "\"kind\":\"FEE\",\"sourceId\":\"" + source + "\"");
        Time.to(Time.today().plusDays(Case.rule("FH36")));
        assertThat(JournalRows.typesOf(UUID.fromString(entry)))
                .filteredOn("linli.funding.bank.exception-overdue.v1"::equals).hasSize(2);
    }

    @Test
    void aGiftWhoseOnlyReceiptNeverCameIsPledgedAgainAndNotSpent() {
        var gift = post(STEWARD, "/fund-sources", """
                {"name":"A gift","channel":"PRIVATE","agreement":"J-1","validFrom":"%s",
                 "restriction":{"purpose":"youth","serviceTypes":["YOUTH"],"areaCodes":[]}}"""
                .formatted(Case.newYear())).statusCode(201).extract().<String>path("id");
        var receipt = "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}";
        agreed(STEWARD, "/fund-sources/" + gift + "/receive", receipt.formatted(money("70"), Time.today(), key()))
                .statusCode(200);
        post(STEWARD, "/gifts/" + gift, """
                {"giver":"C","giverKind":"ANYBODY","anonymous":true,"raised":"DIRECT","emergency":false}""")
                .statusCode(201);
        agreed(MAKER, "/bank/days/in-transit/" + AccountCash.booking(gift) + "/take-back", "{\"reason\":\"r\"}")
                .statusCode(200);
        Time.to(Time.today().plusDays(2));
        assertThat(get("/fund-sources/" + gift).getString("status")).isEqualTo("PLEDGED");
        agreed(STEWARD, "/fund-sources/" + gift + "/receive", receipt.formatted(money("60"), Time.today(), key()))
                .statusCode(200);
        assertThat(get("/fund-sources/" + gift).getString("status")).isEqualTo("RECEIVED");
    }

    @Test
    void anAccountInAnotherCurrencyIsAnsweredAndStopsNoOther() {
        var ours = today().credit("5.00", ref(key()));
        var dollars = new StatementText(Time.today(), Money.yuan("70")).account("840").credit("3.00", ref(key()));
        var sameNumber = new StatementText(Time.today(), Money.yuan("1")).credit("2.00", ref(key()));
        var file = StatementText.file("08", List.of(dollars, ours, sameNumber));
        var mixed = file.replace(dollars.stmt(), dollars.stmt().replace("CNY", "USD")).replace(sameNumber.stmt(),
                sameNumber.stmt().replace("CNY", "EUR"));
        var message = Case.handedIn(MAKER, "application/xml", mixed);
        assertThat(message.<String>getList("notTaken.currency")).containsExactly("USD", "EUR");
        assertThat(message.<Integer>getList("notTaken.entries")).containsExactly(1, 1);
        assertThat(message.getList("statements")).hasSize(1);
        assertThat(outcomes(entries(message))).containsExactly("UNKNOWN_CREDIT");
        closed(Time.today()).body("closing.amount", equalTo(ours.closing().amount()));
    }

    @Test
    void whatWasSaidNotToHaveMovedIsBookedAfterAllWhereTheNextBalanceHasIt() {
        var source = Case.open("100");
        var bank = today();
        taken(bank.xml());
        closed(Time.today());
        var late = taken(bank.next(Time.today()).debit("4.00", ref(key())).xml());
        var entry = of(late, "CLOSED_DAY");
        settled(entry, "\"kind\":\"EXPLAINED\"").body("status", equalTo("EXPLAINED"));
        statement = bank.next(Time.today()).debit("4.00", "");
        taken(tomorrow().xml());
        var open = String.join("\",\"", get("/bank/entries?status=OPEN&limit=500").<String>getList("items.id"));
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close",
                open.isEmpty() ? "{\"carry\":[]}" : "{\"carry\":[\"" + open + "\"]}").statusCode(409)
                .body("type", equalTo(TYPE + "bank.explained-moved"));
        settled(entry, "\"kind\":\"TODAY\"").body("outcome", equalTo("UNKNOWN_DEBIT"));
        settled(entry, "\"kind\":\"FEE\",\"sourceId\":\"" + source + "\"").body("status", equalTo("RESOLVED"));
        closed(Time.today());
        ledgerIsTheBanks();
    }

    @Test
    void aDebitThatNamesNothingAndIsLessThanItsPaymentIsNamedAndEndsInPart() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        var said = taken(bank.debit("779000.00", ref(key())).xml());
        settled(of(said, "UNKNOWN_DEBIT"), "\"kind\":\"PAYMENT\",\"paymentId\":\"" + id(batch) + "\"").body("outcome",
                equalTo("AMOUNT_DIFFERS"));
        settled(of(again(said), "AMOUNT_DIFFERS"), "\"kind\":\"IN_PART\"").body("status", equalTo("RESOLVED"));
        assertThat(paid(one)).isEqualTo("779000.00");
        closed(Time.today());
        ledgerIsTheBanks();
    }

    private static JsonPath again(JsonPath said) {
        return get("/bank/entries?limit=500&messageId=" + said.getString("items[0].messageId"));
    }
}
