package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.funding.bank.iso.StatementText.detail;
import static org.linli.funding.bank.iso.StatementText.names;
import static org.linli.funding.bank.iso.StatementText.ref;
import static org.linli.funding.bank.iso.StatementText.transaction;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.bank.iso.StatementText;
import org.linli.funding.bridge.BridgeOffering;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.testkit.http.JsonPath;

/**
 * Whatever a bank does and whenever it says so, the day ends closed, or in an exception that two people settle: nothing
 * is counted twice, nothing is lost.
 */
@QuarkusTest
@WithTestResource(Engines.class)
class EveryDayClosesTest {

    private static final String TYPE = "urn:linli:problem:";
    private static final Charset GBK = Charset.forName("GBK");

    @Inject
    BridgeOffering offers;

    private AccountCash account;
    private StatementText statement;

    @BeforeEach
    void theBankBeginsWhereTheLedgerStands() {
        settleWhatOthersLeft();
        account = new AccountCash();
    }

    @AfterEach
    void opensItsDaysAgainAndBalances() {
        AccountCash.reopen();
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static void settleWhatOthersLeft() {
        get("/bank/entries?status=PROPOSED&limit=200").<String>getList("items.id")
                .forEach(id -> post(CHECKER, "/bank/entries/" + id + "/refuse-resolution", "").statusCode(200));
    }

    private Money balance() {
        return account.balance();
    }

    private StatementText today() {
        account = new AccountCash();
        statement = new StatementText(Time.today(), balance());
        return statement;
    }

    private StatementText tomorrow() {
        Time.to(Time.today().plusDays(1));
        statement = statement.next(Time.today());
        return statement;
    }

    private static HttpReply says(byte[] file, String type) {
        return given().header("Authorization", MAKER).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en").contentType(type).body(file).post("/api/v1/bank/messages").then();
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

    /** Two people. */
    private static HttpReply settled(String entry, String wish) {
        post(MAKER, "/bank/entries/" + entry + "/propose-resolution", "{" + wish + ",\"reason\":\"r\"}")
                .statusCode(200);
        return post(CHECKER, "/bank/entries/" + entry + "/confirm-resolution", "").statusCode(200);
    }

    private static HttpReply closed(LocalDate day) {
        var open = String.join("\",\"", get("/bank/entries?status=OPEN&limit=500").<String>getList("items.id"));
        post(MAKER, "/bank/days/" + day + "/propose-close",
                open.isEmpty() ? "{\"carry\":[]}" : "{\"carry\":[\"" + open + "\"]}").statusCode(200);
        var answer = post(CHECKER, "/bank/days/" + day + "/close", "");
        assertThat(answer.extract().statusCode()).as(answer.extract().asString()).isEqualTo(200);
        return answer.body("status", equalTo("CLOSED"));
    }

    private static Case signed() {
        return new Case().funded("2400000", "0").reserved("2400000").payee().signed();
    }

    /** @return the batch */
    private static JsonPath sent(Case one, String... parts) {
        return Case.sent(String.join(",",
                Arrays.stream(parts).map(part -> "{\"payableId\":\"" + one.payable(part, 1) + "\"}").toList()));
    }

    private static String id(JsonPath batch, int position) {
        return batch.getString("instructions[" + position + "].id");
    }

    private static String status(JsonPath batch) {
        return get("/batches/" + batch.getString("id")).getString("instructions[0].status");
    }

    private static String key() {
        return "R" + UUID.randomUUID().toString().substring(0, 20);
    }

    @Test
    void anAdvanceThatComesBackStandsInTheBalanceOfTheDayOnWhichItCame() {
        var bridge = requested();
        var bank = today();
        granted(bridge);
        taken(bank.debit("50000.00", ref(key()) + names(bridge)).xml());
        closed(Time.today());
        var back = taken(tomorrow().credit("50000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(bridge)).xml());
        assertThat(outcomes(back)).containsExactly("ADVANCE_RETURNED");
        closed(Time.today()).body("inLedger.amount", equalTo(statement.closing().amount()));
        taken(tomorrow().xml());
        closed(Time.today());
        assertThat(account.waiting()).isEmpty();
    }

    @Test
    void aSecondDebitOfAnAdvanceIsTheBanksMistakeAndTakingItBackIsNoReturn() {
        var bridge = requested();
        var bank = today();
        granted(bridge);
        var twice = taken(
                bank.debit("50000.00", ref(key()) + names(bridge)).debit("50000.00", ref(key()) + names(bridge)).xml());
        assertThat(outcomes(twice)).containsExactlyInAnyOrder("ADVANCE", "UNKNOWN_DEBIT");
        closed(Time.today());
        var back = taken(tomorrow().credit("50000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(bridge)).xml());
        assertThat(outcomes(back)).containsExactly("CORRECTED");
        assertThat(get("/bridges/" + bridge).getString("status")).isEqualTo("GRANTED");
        closed(Time.today());
    }

    private static HttpReply grants(String bridge) {
        return post(MAKER, "/bridges/" + bridge + "/grant", "{\"amount\":" + money("50000") + "}");
    }

    /** The same wage is late once more. @return another advance on it that was asked for */
    private static String requestedAgain(String first) {
        var view = get("/bridges/" + first);
        Case.late(view.getString("payableId"), Case.rule("FB2"));
        var second = get("/bridges?agencyId=" + view.getString("agencyId"))
                .getString("items.find{it.status == 'OFFERED'}.id");
        post(Tokens.of("director", "agency-director").agency(UUID.fromString(view.getString("agencyId"))).bearer(),
                "/bridges/" + second + "/request", "{\"amount\":" + money("50000") + "}").statusCode(200);
        return second;
    }

    @Test
    void anotherAdvanceIsNotGrantedWhileTheBanksDebitOfTheFirstStandsOpen() {
        var source = Case.open("50000");
        var first = requested();
        var bank = today();
        granted(first);
        var back = "<RvslInd>true</RvslInd>" + ref(key()) + names(first);
        taken(bank.debit("50000.00", ref(key()) + names(first)).credit("50000.00", back).xml());
        assertThat(get("/bridges/" + first).getString("status")).isEqualTo("RETURNED");
        closed(Time.today());
        var again = taken(tomorrow().debit("50000.00", ref(key()) + names(first)).xml());
        var second = requestedAgain(first);
        grants(second).statusCode(409).body("type", equalTo(TYPE + "bridge.bank-speaks"));
        settled(of(again, "UNKNOWN_DEBIT"), "\"kind\":\"FEE\",\"sourceId\":\"" + source + "\"").body("status",
                equalTo("RESOLVED"));
        Case.confirmed(grants(second).statusCode(200).extract().header("Money-Order")).statusCode(200);
        assertThat(get("/bridges/" + second).getString("status")).isEqualTo("GRANTED");
    }

    @Test
    void whoConfirmedThatAnAdvanceCameBackConfirmsNoOther() {
        var first = requested();
        granted(first);
        Case.handedIn(MAKER, "text/csv",
                "end_to_end_id,result,amount,value_date,reference,reason\n%s,RETURNED,,,%s,returned\n"
                        .formatted(first.replace("-", ""), key()));
        assertThat(get("/bridges/" + first).getString("status")).isEqualTo("RETURNED");
        var second = requestedAgain(first);
        var order = grants(second).statusCode(200).extract().header("Money-Order");
        Case.confirmed(order).statusCode(409).body("type", equalTo(TYPE + "bridge.handed-in"));
        post(Case.RELEASER, "/money-orders/" + order + "/confirm",
                "{\"contentHash\":\"" + get("/money-orders/" + order).getString("contentHash") + "\"}").statusCode(200);
        assertThat(get("/bridges/" + second).getString("status")).isEqualTo("GRANTED");
    }

    /** A statement that opens with what the account never held. */
    private static HttpReply states(StatementText statement) {
        return says(statement.xml().getBytes(StandardCharsets.UTF_8), "application/xml");
    }

    private static HttpReply discards(String message) {
        return post(MAKER, "/bank/messages/" + message + "/discard", "{\"reason\":\"another account\"}");
    }

    @Test
    void aStatementOfAnotherAccountIsPutAwayByTwoAndTheTrueOneClosesTheDay() {
        var source = Case.open("100");
        var bank = today();
        var held = balance();
        var reference = ref(key());
        var wrong = new StatementText(Time.today(), held.plus(Money.yuan("500"))).credit("9.00", reference).xml();
        var first = Case.handedIn(MAKER, "application/xml", wrong);
        assertThat(outcomes(entries(first))).containsExactly("UNKNOWN_CREDIT");

        var handed = states(bank.credit("9.00", reference)).statusCode(202).body("status", equalTo("WAITING"))
                .body("lines", equalTo(0)).extract();
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close", "{\"carry\":[]}").statusCode(409).body("type",
                equalTo(TYPE + "bank.still-taking"));
        Case.confirmed(discards(first.getString("id")).statusCode(200).extract().header("Money-Order")).statusCode(200);
        assertThat(get("/bank/messages/" + first.getString("id")).getString("status")).isEqualTo("DISCARDED");
        assertThat(outcomes(entries(first))).containsExactly("NOT_OURS");
        assertThat(balance()).as("nothing of it stands in the ledger").isEqualTo(held);

        Case.confirmed(handed.header("Money-Order")).statusCode(200);
        var said = entries(get("/bank/messages/" + handed.<String>path("id")));
        assertThat(outcomes(said)).as("it was never said before").containsExactly("UNKNOWN_CREDIT");
        settled(of(said, "UNKNOWN_CREDIT"), "\"kind\":\"SOURCE\",\"sourceId\":\"" + source + "\"");
        discards(handed.path("id")).statusCode(409).body("type", equalTo(TYPE + "bank.lines-booked"));
        assertThat(says(wrong.getBytes(StandardCharsets.UTF_8), "application/xml").statusCode(202).extract()
                .<String>path("status")).as("handed in once more").isEqualTo("WAITING");
        var order = discards(first.getString("id")).statusCode(200).extract().header("Money-Order");
        discards(first.getString("id")).statusCode(409).body("type", equalTo(TYPE + "order.proposed-already"));
        Case.confirmed(order).statusCode(200);
        closed(Time.today()).body("closing.amount", equalTo(bank.closing().amount()));
    }

    @Test
    void aStatementWhoseBalancesDoNotFollowWaitsForASecondPersonAlsoWithoutALine() {
        var bank = today();
        taken(bank.credit("5.00", ref(key())).xml());
        for (var other : List.of(new StatementText(Time.today(), balance().plus(Money.yuan("1"))),
                new StatementText(Time.today(), balance().minus(Money.yuan("5"))).debit("1.00", ref(key())))) {
            var waits = states(other).statusCode(202).body("status", equalTo("WAITING")).extract();
            Case.confirmed(discards(waits.path("id")).statusCode(200).extract().header("Money-Order")).statusCode(200);
        }
        states(bank.next(Time.today()).credit("6.00", ref(key()))).statusCode(201);
        Time.to(Time.today().plusDays(1));
        var strange =
                states(new StatementText(Time.today(), balance().plus(Money.yuan("1")))).statusCode(202).extract();
        states(new StatementText(Time.today(), balance())).statusCode(201);
        Case.confirmed(discards(strange.path("id")).statusCode(200).extract().header("Money-Order")).statusCode(200);
    }

    @Test
    void ofTwoStatementsWithTheSameBalancesAndOtherMovementsOneIsPutAwayBeforeTheOtherCounts() {
        var held = today();
        var same = new StatementText(Time.today(), balance());
        var first = Case.handedIn(MAKER, "application/xml", held.credit("9.00", ref(key())).xml());
        var other = same.credit("9.00", ref(key())).xml().getBytes(StandardCharsets.UTF_8);
        var handed = says(other, "application/xml").statusCode(202).body("status", equalTo("WAITING"))
                .body("lines", equalTo(0)).body("beside", equalTo(first.getString("id"))).extract();
        assertThat(handed.header("Money-Order")).as("nobody can confirm both").isNull();
        assertThat(balance()).as("booked once").isEqualTo(held.closing());
        says(other, "application/xml").statusCode(202).body("status", equalTo("WAITING"));

        Case.confirmed(discards(first.getString("id")).statusCode(200).extract().header("Money-Order")).statusCode(200);
        var again = says(other, "application/xml").statusCode(202).body("beside", equalTo(null)).extract();
        Case.confirmed(again.header("Money-Order")).statusCode(200);
        var said = entries(get("/bank/messages/" + handed.<String>path("id")));
        assertThat(outcomes(said)).containsExactly("UNKNOWN_CREDIT");
        assertThat(balance()).as("still once").isEqualTo(held.closing());
        closed(Time.today()).body("closing.amount", equalTo(held.closing().amount()));
    }

    @Test
    void aStatementThatComesOnceMoreUnderAnotherNumberSaysNothingNew() {
        var bank = today();
        var copy = new StatementText(Time.today(), balance());
        var references = List.of(ref(key()), ref(key()));
        taken(bank.credit("9.00", references.getFirst()).credit("2.00", references.getLast()).xml());
        var said = taken(copy.credit("9.00", references.getFirst()).credit("2.00", references.getLast()).xml());
        assertThat(outcomes(said)).containsOnly("NOTED");
        closed(Time.today()).body("closing.amount", equalTo(bank.closing().amount()));
    }

    @Test
    void anAdvanceTheBankDidNotNameIsNamedByPeople() {
        var bridge = requested();
        var bank = today();
        granted(bridge);
        var wish = "\"kind\":\"PAYMENT\",\"paymentId\":\"" + bridge + "\"";
        var said = taken(bank.debit("50000.00", ref(key())).xml());
        settled(of(said, "UNKNOWN_DEBIT"), wish).body("status", equalTo("RESOLVED")).body("paymentId", equalTo(bridge));
        assertThat(get("/bridges/" + bridge).getString("payout")).isEqualTo("SETTLED");
        closed(Time.today());
        var back = taken(tomorrow().credit("50000.00", ref(key())).xml());
        settled(of(back, "UNKNOWN_CREDIT"), wish).body("status", equalTo("RESOLVED"));
        assertThat(get("/bridges/" + bridge).getString("status")).isEqualTo("RETURNED");
        closed(Time.today());
        assertThat(account.waiting()).isEmpty();
        assertThat(balance()).isEqualTo(statement.closing());
    }

    /**
     * A reserve that was paid, repaid by the wage, and set aside for somebody else since. @return it and the payment
     */
    private List<String> lentOn(Case one) {
        var next = signed();
        agreed(STEWARD, "/bridge-pool/fund", "{\"sourceId\":\"%s\",\"facility\":\"SALARY_RESERVE\",\"amount\":%s}"
                .formatted(Case.open("15000"), money("15000"))).statusCode(200);
        Case.job(() -> offers.openReserve(one.agency, Money.yuan("15000")));
        var reserve = get("/bridges?agencyId=" + one.agency).getString("items[0].id");
        var body = "{\"amount\":" + money("15000") + "}";
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), "/bridges/" + reserve + "/request",
                body).statusCode(200);
        var bank = today();
        agreed(MAKER, "/bridges/" + reserve + "/grant", body).statusCode(200);
        var payment = id(sent(one, "WAGE"), 0);
        taken(bank.debit("15000.00", ref(key()) + names(reserve)).debit("765000.00", ref(key()) + names(payment))
                .xml());
        closed(Time.today());
        assertThat(get("/bridges/" + reserve).getString("status")).isEqualTo("REPAID");
        Case.job(() -> offers.openReserve(next.agency, Money.yuan(free())));
        // tests before may have left more than one agency may have
        while (!free().equals("0.00")) {
            var another = signed();
            var before = free();
            Case.job(() -> offers.openReserve(another.agency, Money.yuan(before)));
            assertThat(free()).isNotEqualTo(before);
        }
        return List.of(reserve, payment);
    }

    private static String free() {
        return get("/bridge-pool?facility=SALARY_RESERVE").getString("available.amount");
    }

    @Test
    void anAdvanceThatWasRepaidAndLentOnComesBackAndTheDayCloses() {
        var one = signed();
        var reserve = lentOn(one).getFirst();
        var back = taken(tomorrow().credit("15000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(reserve)).xml());
        assertThat(outcomes(back)).containsExactly("ADVANCE_RETURNED");
        assertThat(get("/bridges/" + reserve).getString("status")).isEqualTo("RETURNED");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("outstanding.amount")).isEqualTo("15000.00");
        closed(Time.today());
        assertThat(balance()).isEqualTo(statement.closing());
    }

    @Test
    void aPaymentThatComesBackAfterItsRepaymentWasLentOnIsOwedWithoutIt() {
        var one = signed();
        var lent = lentOn(one);
        var back = taken(
                tomorrow().credit("765000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(lent.get(1))).xml());
        assertThat(outcomes(back)).containsExactly("CAME_BACK");
        assertThat(get("/bridges/" + lent.getFirst()).getString("status")).isEqualTo("REPAID");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("outstanding.amount")).isEqualTo("765000.00");
        closed(Time.today());
        assertThat(balance()).isEqualTo(statement.closing());
    }

    @Test
    void daysCloseOneAfterTheOtherAlsoAfterACorrectionAcrossBoth() {
        var bridge = requested();
        var first = today();
        taken(first.xml());
        closed(Time.today());
        var bank = tomorrow();
        granted(bridge);
        taken(bank.debit("50000.00", ref(key()) + names(bridge)).debit("50000.00", ref(key()) + names(bridge)).xml());
        var before = Time.today();
        var back = taken(tomorrow().credit("50000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(bridge)).xml());
        assertThat(outcomes(back)).containsExactly("CORRECTED");
        post(MAKER, "/bank/days/" + Time.today() + "/propose-close", "{\"carry\":[]}").statusCode(409)
                .body("type", equalTo(TYPE + "bank.day-before-open")).body("detail", containsString(before.toString()));
        closed(before);
        closed(Time.today()).body("inLedger.amount", equalTo(statement.closing().amount()));
        assertThat(account.waiting()).isEmpty();
    }

    @Test
    void whatTheBankSaidOfTheNextDayIsNotHeldByTheFirst() {
        var bridge = requested();
        var source = Case.open("1");
        var bank = today();
        granted(bridge);
        agreed(STEWARD, "/fund-sources/" + source + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}".formatted(money("30"), Time.today(),
                        key()))
                .statusCode(200);
        var before = Time.today();
        statement = new StatementText(before, bank.closing().plus(Money.yuan("30")));
        taken(statement.xml());
        taken(tomorrow().debit("50000.00", ref(key()) + names(bridge)).xml());
        closed(before).body("inTransit.amount", equalTo("-50000.00"));
        closed(Time.today()).body("inLedger.amount", equalTo(statement.closing().amount()));
    }

    private static void granted(String bridge) {
        agreed(Case.MAKER, "/bridges/" + bridge + "/grant", "{\"amount\":" + money("50000") + "}").statusCode(200);
    }

    private static String requested() {
        var one = new Case().funded("2400000", "60000").reserved("2400000").payee().signed();
        Case.late(one.payable("WAGE", 1), Case.rule("FB1"));
        var bridge = get("/bridges?agencyId=" + one.agency + "&facility=BRIDGE").getString("items[0].id");
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), "/bridges/" + bridge + "/request",
                "{\"amount\":" + money("50000") + "}").statusCode(200);
        return bridge;
    }

    @Test
    void anAdvanceOfTodayThatTheBankPaysTomorrowClosesBothDays() {
        var one = new Case().funded("2400000", "60000").reserved("2400000").payee().signed();
        Case.late(one.payable("WAGE", 1), Case.rule("FB1"));
        var bridge = get("/bridges?agencyId=" + one.agency + "&facility=BRIDGE").getString("items[0].id");
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), "/bridges/" + bridge + "/request",
                "{\"amount\":" + money("50000") + "}").statusCode(200);
        var bank = today();
        agreed(Case.MAKER, "/bridges/" + bridge + "/grant", "{\"amount\":" + money("50000") + "}").statusCode(200);
        taken(bank.xml());
        closed(Time.today()).body("inTransit.amount", equalTo("-50000.00"));
        assertThat(account.waiting()).containsExactly(UUID.fromString(bridge));
        assertThat(get("/bank/days/in-transit?through=" + Time.today()).getList("causeId")).contains(bridge);
        var paid = taken(tomorrow().debit("50000.00", ref(key()) + names(bridge)).xml());
        assertThat(outcomes(paid)).containsExactly("ADVANCE");
        closed(Time.today()).body("inLedger.amount", equalTo(statement.closing().amount()));
        assertThat(account.waiting()).isEmpty();
        assertThat(balance()).isEqualTo(statement.closing());
    }

    @Test
    void valueDatesBeforeAndAfterTheDayOfTheStatementCloseItAllTheSame() {
        var early = signed();
        var late = signed();
        var bank = today();
        taken(bank.xml());
        closed(Time.today());
        var first = sent(early, "WAGE");
        var second = sent(late, "WAGE");
        var next = tomorrow()
                .entry(false, Money.yuan("780000"), Time.today().minusDays(1), ref(key()) + names(id(first, 0)))
                .entry(false, Money.yuan("780000"), Time.today().plusDays(1), ref(key()) + names(id(second, 0)))
                .entry(true, Money.yuan("12"), Time.today().minusDays(1), ref(key()));
        assertThat(outcomes(taken(next.xml()))).containsOnly("SETTLED", "UNKNOWN_CREDIT");
        assertThat(get("/batches/" + first.getString("id")).getString("instructions[0].valueDate"))
                .as("the value date is its own, on a day that is closed").isEqualTo(early.today.toString());
        closed(Time.today()).body("inLedger.amount", equalTo(next.closing().amount()));
        assertThat(balance()).isEqualTo(next.closing());
    }

    @Test
    void whatWasEnteredByHandIsNoDoubleWhenTheStatementSaysIt() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        Case.settled(batch, Time.today()).statusCode(200);
        var receipt = key();
        for (var reference : List.of(receipt, "by hand")) {
            agreed(STEWARD, "/fund-sources/" + one.source + "/receive",
                    "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}"
                            .formatted(money("by hand".equals(reference) ? "31" : "30"), Time.today(), reference))
                    .statusCode(200);
        }
        taken(bank.xml());
        closed(Time.today()).body("inTransit.amount", equalTo("-779939.00"));
        var said = taken(tomorrow().debit("780000.00", ref(key()) + names(id(batch, 0))).credit("30.00", ref(receipt))
                .credit("31.00", ref(key())).xml());
        assertThat(outcomes(said)).containsExactlyInAnyOrder("CONFIRMED", "RECEIPT", "UNKNOWN_CREDIT");
        settled(of(said, "UNKNOWN_CREDIT"), "\"kind\":\"SOURCE\",\"sourceId\":\"" + one.source + "\"");
        closed(Time.today());
        assertThat(account.waiting()).isEmpty();
        assertThat(balance()).as("taken once").isEqualTo(statement.closing());
        var again = taken(tomorrow().debit("780000.00", ref(key()) + names(id(batch, 0))).xml());
        assertThat(outcomes(again)).as("and now it is a double").containsExactly("DUPLICATE");
        closed(Time.today());
    }

    @Test
    void chargesAreBookedAsChargesAndThePaymentIsSettledInFull() {
        var one = signed();
        var two = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        var silent = sent(two, "WAGE", "PERFORMANCE");
        var said = taken(bank
                .debit("780002.60",
                        ref(key()) + detail("", id(batch, 0),
                                "<Amt Ccy=\"CNY\">780000.00</Amt><Chrgs>"
                                        + "<TtlChrgsAndTaxAmt Ccy=\"CNY\">2.60</TtlChrgsAndTaxAmt></Chrgs>"))
                .debit("1080003.00",
                        ref(key()) + "<NtryDtls>"
                                + transaction("", id(silent, 0),
                                        "<Amt Ccy=\"CNY\">" + silent.getString("instructions[0].net.amount") + "</Amt>")
                                + transaction("", id(silent, 1),
                                        "<Amt Ccy=\"CNY\">" + silent.getString("instructions[1].net.amount") + "</Amt>")
                                + "</NtryDtls>")
                .xml());
        assertThat(outcomes(said)).containsOnly("SETTLED", "CHARGE").hasSize(5);
        assertThat(status(batch)).isEqualTo("SETTLED");
        closed(Time.today());
        assertThat(balance()).isEqualTo(bank.closing());
    }

    @Test
    void aBankThatKeepsItsChargesWithoutAWordPaysAllTheSame() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        var more = sent(one, "PERFORMANCE");
        var said = taken(bank.debit("780015.50", ref(key()) + names(id(batch, 0)))
                .debit("300900.00", ref(key()) + names(id(more, 0))).xml());
        assertThat(outcomes(said)).as("what is too much for charges is in question")
                .containsExactlyInAnyOrder("SETTLED", "CHARGE", "AMOUNT_DIFFERS");
        settled(of(said, "AMOUNT_DIFFERS"), "\"kind\":\"FEE\",\"sourceId\":\"" + one.source + "\"");
        closed(Time.today());
        assertThat(balance()).isEqualTo(bank.closing());
    }

    @Test
    void twoMovementsThatLookAlikeAreTwoAndTheDayCloses() {
        var source = Case.open("100");
        var bank = today();
        var said = taken(bank.debit("5.00", ref("NOTPROVIDED")).debit("5.00", ref("NOTPROVIDED"))
                .credit("9.00", ref("A")).credit("9.00", ref("B")).xml());
        assertThat(outcomes(said)).containsExactlyInAnyOrder("UNKNOWN_DEBIT", "UNKNOWN_DEBIT", "UNKNOWN_CREDIT",
                "UNKNOWN_CREDIT");
        for (var id : said.<String>getList("items.id")) {
            var kind = get("/bank/entries/" + id).getString("direction").equals("DEBIT") ? "FEE" : "SOURCE";
            settled(id, "\"kind\":\"" + kind + "\",\"sourceId\":\"" + source + "\"");
        }
        closed(Time.today());
        assertThat(balance()).isEqualTo(bank.closing());
    }

    @Test
    void whoeverHandedInAReversalDoesNotReleaseWhatPaysAgainBeforeItsDayIsClosed() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        var both = Tokens.of("thief", "finance-checker").bearer();
        var handed = Tokens.of("thief", "finance-maker").bearer();
        Case.handedIn(handed, "application/xml", bank.debit("780000.00", ref(key()) + names(id(batch, 0)))
                .credit("780000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(id(batch, 0))).xml());
        assertThat(status(batch)).isEqualTo("RETURNED");
        var again = post(MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}]}")
                .statusCode(201).extract().jsonPath();
        var check = "/batches/" + again.getString("id") + "/check";
        var seen = "{\"contentHash\":\"" + again.getString("contentHash") + "\"}";
        post(both, check, seen).statusCode(409).body("type", equalTo(TYPE + "batch.handed-in"));
        closed(Time.today());
        post(both, check, seen).statusCode(200);
    }

    @Test
    void aReversalIsThePaymentComingBackAndTakesBackWhatWasCreditedByMistake() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        var said = taken(bank.credit("780000.00", "<RvslInd>true</RvslInd>" + ref(key()) + names(id(batch, 0)))
                .debit("780000.00", ref(key()) + names(id(batch, 0))).credit("44.00", ref(key())).xml());
        assertThat(outcomes(said)).as("in whichever order the file has them").containsExactlyInAnyOrder("SETTLED",
                "CAME_BACK", "UNKNOWN_CREDIT");
        assertThat(status(batch)).isEqualTo("RETURNED");
        closed(Time.today());
        var back = taken(tomorrow().debit("44.00", "<RvslInd>true</RvslInd>" + ref(key())).debit("3.00", ref(key()))
                .credit("3.00", "<RvslInd>true</RvslInd>" + ref(key())).xml());
        assertThat(outcomes(back)).containsExactlyInAnyOrder("TAKEN_BACK", "UNKNOWN_DEBIT", "CORRECTED");
        assertThat(get("/bank/entries/" + of(back, "UNKNOWN_DEBIT")).getString("status")).isEqualTo("RESOLVED");
        closed(Time.today());
        assertThat(balance()).isEqualTo(statement.closing());
    }

    @Test
    void aDoubleLargerThanTheSourcesMoneyIsAClaimThatPeopleCanSettle() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        for (int i = 0; i < 7; i++) {
            bank.debit("780000.00", ref(key()) + names(id(batch, 0)));
        }
        var said = taken(bank.xml());
        assertThat(outcomes(said)).as("5,460,000 of 5,000,000").containsOnly("SETTLED", "DUPLICATE").hasSize(7);
        closed(Time.today());
        assertThat(balance()).isEqualTo(bank.closing());
        var claims = said.<String>getList("items.findAll{it.outcome == 'DUPLICATE'}.id");
        var back = tomorrow();
        for (int i = 0; i < 4; i++) {
            back.credit("780000.00", ref(key()) + (i < 3 ? names(id(batch, 0)) : ""));
        }
        var given = taken(back.xml());
        assertThat(outcomes(given)).containsOnly("CORRECTED", "UNKNOWN_CREDIT").hasSize(4);
        var left = claims.stream().filter(id -> get("/bank/entries/" + id).getString("status").equals("OPEN")).toList();
        assertThat(left).hasSize(3);
        settled(left.get(0), "\"kind\":\"CORRECTED\",\"counterpart\":\"" + of(given, "UNKNOWN_CREDIT") + "\"")
                .body("status", equalTo("RESOLVED"));
        var open = Case.open("800000");
        settled(left.get(1), "\"kind\":\"FEE\",\"sourceId\":\"" + open + "\"");
        statement.credit("800000.00", ref(key()));
        closedWith(statement.number(key()).xml(), open);
        assertThat(balance()).isEqualTo(statement.closing());
        var last = taken(tomorrow().credit("780000.00", ref(key()) + names(id(batch, 0))).xml());
        assertThat(outcomes(last)).containsExactly("CORRECTED");
        closed(Time.today());
    }

    /** The whole day once more, with what was entered by hand: nothing of it counts twice. */
    private static void closedWith(String xml, String source) {
        var said = taken(xml);
        assertThat(outcomes(said)).containsOnly("NOTED", "UNKNOWN_CREDIT");
        settled(of(said, "UNKNOWN_CREDIT"), "\"kind\":\"SOURCE\",\"sourceId\":\"" + source + "\"");
        closed(Time.today());
    }

    @Test
    void aPaymentTheBankDidNotNameIsNamedByPeople() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE");
        var said = taken(bank.debit("780000.00", ref(key())).xml());
        var wish = "\"kind\":\"PAYMENT\",\"paymentId\":\"" + id(batch, 0) + "\"";
        settled(of(said, "UNKNOWN_DEBIT"), wish).body("status", equalTo("RESOLVED")).body("paymentId",
                equalTo(id(batch, 0)));
        assertThat(status(batch)).isEqualTo("SETTLED");
        closed(Time.today());
        var back = taken(tomorrow().credit("780000.00", ref(key())).xml());
        settled(of(back, "UNKNOWN_CREDIT"), wish).body("status", equalTo("RESOLVED"));
        assertThat(status(batch)).isEqualTo("RETURNED");
        closed(Time.today());
        assertThat(balance()).isEqualTo(statement.closing());
    }

    @Test
    void aBookingOfTheWholeFileSettlesEachOfItsPayments() {
        var one = signed();
        var bank = today();
        var batch = sent(one, "WAGE", "PERFORMANCE");
        var said = taken(bank.debit("1080000.00", ref(key()) + "<NtryDtls><Btch><PmtInfId>" + batch.getString("number")
                + "</PmtInfId><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>").xml());
        assertThat(outcomes(said)).containsExactly("SETTLED", "SETTLED");
        closed(Time.today());
        assertThat(balance()).isEqualTo(bank.closing());
    }

    @Test
    void aRefusalOfTheWholeFileReachesEachPaymentAndTheAccountIsNotPaidAgain() {
        for (var place : List.of(
                "<GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>" + "</OrgnlGrpInfAndSts>",
                "</OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>"
                        + "<PmtInfSts>RJCT</PmtInfSts></OrgnlPmtInfAndSts>")) {
            var one = signed();
            var batch = sent(one, "WAGE");
            var word =
                    taken("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr>"
                            + "<MsgId>" + key() + "</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>"
                            + batch.getString("number") + "</OrgnlMsgId>" + place.formatted(batch.getString("number"))
                            + "</CstmrPmtStsRpt></Document>");
            assertThat(outcomes(word)).containsExactly("RETURNED");
            assertThat(status(batch)).isEqualTo("RETURNED");
            if (!place.contains("PmtInf")) {
                post(MAKER, "/batches", "{\"lines\":[{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}]}")
                        .statusCode(422).body("type", equalTo(TYPE + "batch.account-refused"));
            }
        }
    }

    @Test
    void numbersBeginAnewWithTheYearAndSoDoReferences() {
        Time.to(Time.today().withDayOfYear(Time.today().lengthOfYear()));
        var bank = today().number("0001");
        taken(bank.credit("1.00", ref("000001")).xml());
        says(bank.credit("1.00", ref("2")).xml().getBytes(StandardCharsets.UTF_8), "application/xml").statusCode(409)
                .body("type", equalTo(TYPE + "bank.message-taken"));
        statement = new StatementText(Time.today(), balance());
        assertThat(outcomes(taken(tomorrow().number("0001").credit("1.00", ref("000001")).xml())))
                .containsExactly("UNKNOWN_CREDIT");
        closed(Time.today());
    }

    @Test
    void severalStatementsAndChineseCharactersComeInOneFile() {
        var opening = balance();
        Time.to(Time.today().plusDays(1));
        var before = new StatementText(Time.today().minusDays(1), opening).credit("7.00",
                ref(key()) + detail("", "NOTPROVIDED", "<RmtInf><Ustrd>退汇：账户名称不符</Ustrd></RmtInf>"));
        statement = before.next(Time.today()).prcd().credit("8.00", ref(key()));
        var other = new StatementText(Time.today(), Money.yuan("1")).account("1");
        var file = StatementText.file("02", List.of(before, other, statement)).replace("UTF-8", "GBK");
        var message = says(file.getBytes(GBK), "application/xml").statusCode(201).extract().jsonPath();
        assertThat(message.getList("statements")).hasSize(3);
        assertThat(entries(message).<String>getList("items.words")).contains("退汇：账户名称不符");
        closed(Time.today().minusDays(1)).body("closing.amount", equalTo(before.closing().amount()));
        closed(Time.today()).body("closing.amount", equalTo(statement.closing().amount()));
    }

    @Test
    void whatABankSaysOfAClosedDayStandsBetweenTheTwoBalances() {
        var source = Case.open("100");
        var bank = today();
        taken(bank.xml());
        closed(Time.today());
        var late = taken(bank.next(Time.today()).credit("21.00", ref(key())).debit("4.00", ref(key())).xml());
        assertThat(outcomes(late)).containsOnly("CLOSED_DAY");
        statement = bank.next(Time.today()).credit("17.00", "");
        var next = tomorrow();
        taken(next.xml());
        closed(Time.today());
        Time.to(Time.today().plusDays(1));
        for (var id : late.<String>getList("items.id")) {
            var now = settled(id, "\"kind\":\"TODAY\"").body("status", equalTo("OPEN")).extract().jsonPath();
            settled(id, "\"kind\":\"" + (now.getString("outcome").endsWith("DEBIT") ? "FEE" : "SOURCE")
                    + "\",\"sourceId\":\"" + source + "\"").body("status", equalTo("RESOLVED"));
        }
        taken(statement.next(Time.today()).xml());
        closed(Time.today());
        assertThat(balance()).isEqualTo(statement.closing());
    }

    @Test
    void theAccountIsTakenOverWithABalanceThatTwoPeopleAgreeUpon() {
        var source = post(STEWARD, "/fund-sources", """
                {"name":"Old","channel":"GOVERNMENT","agreement":"A","restriction":{"purpose":"any","serviceTypes":[],
                "areaCodes":[]},"validFrom":"%s"}""".formatted(Case.newYear())).statusCode(201).extract()
                .<String>path("id");
        var balance = balance().plus(Money.yuan("1234.56"));
        var day = Time.today();
        var body = "{\"balance\":" + money(balance.amount()) + ",\"sources\":[{\"sourceId\":\"" + source
                + "\",\"amount\":" + money("1234.56") + "}]}";
        post(MAKER, "/bank/days/" + day + "/open-account", body.replace("1234.56", "1234.57")).statusCode(409)
                .body("type", equalTo(TYPE + "bank.balance-differs"));
        agreed(MAKER, "/bank/days/" + day + "/open-account", body).statusCode(200);
        assertThat(get("/bank/days/" + day).getString("status")).isEqualTo("CLOSED");
        assertThat(get("/fund-sources/" + source).getString("cash.amount")).isEqualTo("1234.56");
        post(MAKER, "/bank/days/" + day + "/open-account", body).statusCode(409);
        statement = new StatementText(day, balance);
        taken(tomorrow().xml());
        closed(Time.today()).body("opening.amount", equalTo(balance.amount()));
    }

    @Test
    void anAmountBeyondReasonIsALineThatPeopleRead() {
        var source = Case.open("100");
        for (var amount : List.of("100000000000.01", "9".repeat(400_000))) {
            var text = today().debit("1.00", ref(key())).xml().replace(">1.00<", ">" + amount + "<");
            var entries = taken(text);
            assertThat(outcomes(entries)).containsExactly("UNREADABLE");
            assertThat(entries.getString("items[0].words")).contains("bank.not-an-amount").hasSizeLessThan(120);
            settled(of(entries, "UNREADABLE"),
                    "\"kind\":\"READ\",\"reading\":{\"direction\":\"DEBIT\",\"amount\":" + money("1.00")
                            + ",\"valueDate\":\"" + Time.today() + "\",\"reference\":\"" + key() + "\"}")
                    .body("outcome", equalTo("UNKNOWN_DEBIT"));
            settled(of(entries, "UNREADABLE"), "\"kind\":\"FEE\",\"sourceId\":\"" + source + "\"");
        }
    }
}
