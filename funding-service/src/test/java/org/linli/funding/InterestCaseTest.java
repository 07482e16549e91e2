package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.funding.bank.iso.BankTeller;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.JsonPath;

/** Late interest reaches the agency: payable at clearing or on demand, borne by the purchaser, paid by the bank. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class InterestCaseTest {

    private static final String TYPE = "urn:linli:problem:";

    @Inject
    PaymentRegister payments;

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case signed(String budget) {
        return contract(new Case().funded(budget, "0").reserved("2400000"));
    }

    /** Wages of 780,000 at signing and nothing else that is late with them. */
    private static Case contract(Case one) {
        one.payee().knownPayee();
        Events.publish("linli.contracts", "linli.procurement.contract.signed.v1", one.contract.toString(), 1, """
                {"contractId":"%s","number":"C-1","tenderId":"%s","purchaseId":"%s","agencyId":"%s",
                 "purchaserId":"%s","areaCode":"%s","serviceType":"%s","amount":%s,"from":"%s",
                 "to":"%s","signedOn":"%s","lateInterestPerDay":null,"instalments":[
                {"no":1,"trigger":"SIGNING","amount":%s,"wage":%s,"performance":%s,"retention":%s},
                {"no":2,"trigger":"MID_TERM","amount":%s,"wage":%s,"performance":%s,"retention":%s}]}""".formatted(
                one.contract, UUID.randomUUID(), one.purchase, one.agency, one.street, one.area, one.service,
                money("2400000"), one.today, one.today.plusYears(1).minusDays(1), one.today, money("780000"),
                money("780000"), money("0"), money("0"), money("1620000"), money("0"), money("1620000"), money("0")));
        Await.until("the contract's two payables",
                () -> get("/payables?contractId=" + one.contract).getList("items").size() == 2);
        return one;
    }

    /** The wage was paid ten days late. @return the interest payable */
    private static String tenDaysLate(Case one) {
        var wage = one.payable("WAGE", 1);
        Case.late(wage, 10);
        Case.settled(Case.sent(line(wage)), Time.today()).statusCode(200);
        Time.sweep();
        return interest(one);
    }

    private static String interest(Case one) {
        return get("/payables?contractId=" + one.contract + "&part=INTEREST").getString("items[0].id");
    }

    private static String line(String payable) {
        return "{\"payableId\":\"" + payable + "\"}";
    }

    private static String owed(Case one) {
        return get("/ledger/accounts?prefix=AGENCY:" + one.agency + ":INTEREST").getString("items[0].posted.amount");
    }

    private static JsonPath told(String late) {
        return get("/payables/" + late + "/interest");
    }

    private static String amount(String payable) {
        return get("/payables/" + payable).getString("amount.amount");
    }

    private static String director(Case one) {
        return Tokens.of("director", "agency-director").agency(one.agency).bearer();
    }

    private static String purchaser(Case one, String name) {
        return Tokens.of(name, "purchaser").street(one.street).bearer();
    }

    @Test
    void lateInterestIsPayableAtClearingAndReachesTheAgencyThroughTheBank() {
        var one = signed("2500000");
        var interest = tenDaysLate(one);
        var wage = one.payable("WAGE", 1);
        var path = "/payables/" + interest;
        assertThat(get(path).getString("amount.amount")).isEqualTo("3900.00");
        assertThat(get(path).getString("interestOn")).isEqualTo(wage);
        assertThat(get(path).getString("stage")).isEqualTo("APPROVAL");
        assertThat(get(path).getString("due.rule")).isEqualTo("F04");
        assertThat(JournalRows.typesOf(UUID.fromString(wage))).contains("linli.funding.interest.claimed.v1");
        Time.sweep();
        assertThat(get("/payables?contractId=" + one.contract + "&part=INTEREST").getList("items")).as("once")
                .hasSize(1);
        post(MAKER, "/batches", "{\"lines\":[" + line(interest) + "]}").statusCode(409).body("type",
                equalTo(TYPE + "payable.not-approved"));
        post(purchaser(one, "owner"), path + "/approve", "").statusCode(200);

        var bank = new BankTeller("3602000000000000001", Money.ZERO);
        var batch = Case.sent(line(interest));
        assertThat(budget(one).getString("reserved.amount")).isEqualTo("3900.00");
        bank.pays(BankCaseTest.file(batch));
        BankCaseTest.taken(bank.statement(Time.today()));
        assertThat(get(path).getString("status")).isEqualTo("PAID");
        assertThat(owed(one)).isEqualTo("0.00");

        assertThat(budget(one).getString("interestPaid.amount")).isEqualTo("3900.00");
        assertThat(budget(one).getString("paid.amount")).isEqualTo("780000.00");
        assertThat(budget(one).getString("free.amount")).isEqualTo("96100.00");
        assertThat(budget(one).getBoolean("ties")).isTrue();
        assertThat(get("/fund-sources/" + one.source + "/report").getBoolean("ties")).isTrue();
        given().get("/api/v1/public-spending?purchaserId=" + one.street).then().statusCode(200)
                .body("items[0].paid.amount", equalTo("780000.00"))
                .body("items[0].interestPaid.amount", equalTo("3900.00"));
        var statement = get("/statements/agencies/" + one.agency + "?from=" + one.today + "&to=" + Time.today());
        assertThat(statement.getString("accounts.find{it.account == 'AGENCY_INTEREST'}.settled.amount"))
                .isEqualTo("3900.00");
        given().header("Authorization", director(one)).get("/api/v1/late-interest").then().statusCode(200)
                .body("items[0].payableId", equalTo(wage)).body("items[0].accrued.amount", equalTo("3900.00"))
                .body("items[0].paid.amount", equalTo("3900.00")).body("items[0].open.amount", equalTo("0.00"));
        given().header("Authorization", Tokens.of("far", "agency-director").agency(UUID.randomUUID()).bearer())
                .get("/api/v1/late-interest").then().statusCode(200).body("items.size()", equalTo(0));
    }

    private static JsonPath budget(Case one) {
        var year = one.today.getYear();
        return get("/statements/purchasers/" + one.street + "?year=" + year).at("lines[0]");
    }

    @Test
    void anAgencyAsksForInterestBeforeItIsPaidAndWhoAskedDoesNotApprove() {
        var one = signed("2500000");
        var wage = one.payable("WAGE", 1);
        var ask = "/payables/" + wage + "/interest/claim";
        post(director(one), ask, "").statusCode(409);
        Case.late(wage, 20);
        post(Tokens.of("far", "agency-director").agency(UUID.randomUUID()).bearer(), ask, "").statusCode(403);
        post(purchaser(one, "owner"), ask, "").statusCode(200).body("claimed.amount", equalTo("7800.00"))
                .body("open.amount", equalTo("0.00"));
        post(director(one), ask, "").statusCode(409).body("type", equalTo(TYPE + "payable.no-interest"));
        var path = "/payables/" + interest(one);
        post(purchaser(one, "owner"), path + "/approve", "").statusCode(422).body("rule", equalTo("FP01"));
        post(purchaser(one, "head"), path + "/approve", "").statusCode(200);
        Time.to(Time.today().plusDays(2));
        assertThat(told(wage).getString("accrued.amount")).isEqualTo("8580.00");
        assertThat(told(wage).getString("open.amount")).isEqualTo("780.00");
    }

    @Test
    void daysThatAreTurnedBackTakeTheirInterestBackAlsoWhereItIsPayableAlready() {
        var one = signed("2500000");
        var wage = one.payable("WAGE", 1);
        Case.late(wage, 5);
        var sentOn = Time.today();
        var half = Case.sent("{\"payableId\":\"" + wage + "\",\"amount\":" + money("390000") + "}");
        Time.to(sentOn.plusDays(15));
        post(director(one), "/payables/" + wage + "/interest/claim", "").statusCode(200);
        var interest = interest(one);
        assertThat(amount(interest)).isEqualTo("7800.00");
        Case.settled(half, sentOn).statusCode(200);
        assertThat(amount(interest)).as("five days on the whole").isEqualTo("1950.00");
        Time.to(sentOn.plusDays(16));
        assertThat(told(wage).getString("accrued.amount")).as("and sixteen on the rest").isEqualTo("5070.00");
        assertThat(told(wage).getString("open.amount")).isEqualTo("3120.00");
        assertThat(owed(one)).isEqualTo("5070.00");
        Case.settled(Case.sent(line(wage)), Time.today()).statusCode(200);
        Time.sweep();
        assertThat(get("/payables?contractId=" + one.contract + "&part=INTEREST").getList("items.amount.amount"))
                .containsExactlyInAnyOrder("1950.00", "3120.00");
    }

    /** Sent five days late, and settled by the bank's slow word only after interest of twenty days was paid. */
    private static JsonPath paidTooMuch(Case one, String wage) {
        Case.late(wage, 5);
        var sentOn = Time.today();
        var whole = Case.sent(line(wage));
        Time.to(sentOn.plusDays(15));
        post(director(one), "/payables/" + wage + "/interest/claim", "").statusCode(200);
        var batch = Case.sent(line(interest(one)));
        Case.settled(batch, Time.today()).statusCode(200);
        Case.settled(whole, sentOn).statusCode(200);
        assertThat(told(wage).getString("accrued.amount")).isEqualTo("1950.00");
        assertThat(told(wage).getString("overpaid.amount")).isEqualTo("5850.00");
        assertThat(amount(interest(one))).as("paid: not fetched back").isEqualTo("7800.00");
        assertThat(owed(one)).isEqualTo("0.00");
        return batch;
    }

    private void comesBack(String payment) {
        var paid = UUID.fromString(payment);
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "account closed", Time.today()));
    }

    @Test
    void interestPaidForDaysTurnedBackIsShownAndSetOffAgainstLaterDays() {
        var one = signed("2500000");
        var wage = one.payable("WAGE", 1);
        paidTooMuch(one, wage);
        comesBack(get("/batches?limit=500")
                .getString("items.instructions.flatten().find{it.payableId == '" + wage + "'}.id"));
        Time.to(Time.today().plusDays(2));
        assertThat(told(wage).getString("accrued.amount")).isEqualTo("2730.00");
        assertThat(told(wage).getString("overpaid.amount")).as("two days set off").isEqualTo("5070.00");
        assertThat(told(wage).getString("open.amount")).isEqualTo("0.00");
        assertThat(owed(one)).as("paid, and no more is owed").isEqualTo("0.00");
    }

    @Test
    void interestTheBankSendsBackIsOwedOnlyAsFarAsItStillIs() {
        var one = signed("2500000");
        var wage = one.payable("WAGE", 1);
        comesBack(paidTooMuch(one, wage).getString("instructions[0].id"));
        assertThat(amount(interest(one))).isEqualTo("1950.00");
        assertThat(told(wage).getString("overpaid.amount")).isEqualTo("0.00");
        assertThat(owed(one)).isEqualTo("1950.00");
        assertThat(budget(one).getString("free.amount")).isEqualTo("100000.00");
    }

    @Test
    void aFewFenADayAreInterestAfterMany() {
        var one = signed("2500000");
        var wage = one.payable("WAGE", 1);
        Case.late(wage, 0);
        Case.settled(Case.sent("{\"payableId\":\"" + wage + "\",\"amount\":" + money("779990.01") + "}"), Time.today())
                .statusCode(200);
        Case.late(wage, 30);
        assertThat(told(wage).getString("accrued.amount")).as("9.99 × 30 × 0.0005, rounded once").isEqualTo("0.15");
        assertThat(told(wage).getInt("days")).isEqualTo(30);
        assertThat(owed(one)).isEqualTo("0.15");
    }

    @Test
    void thePurchasersOwnMoneyBearsItAndABatchSaysWhenThereIsNone() {
        var one = signed("2400000");
        var interest = tenDaysLate(one);
        Case.approved(interest);
        post(MAKER, "/batches", "{\"lines\":[" + line(interest) + "]}").statusCode(409).body("type",
                equalTo(TYPE + "interest.uncovered"));
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        agreed(STEWARD, "/budget-lines/" + line + "/allocate", "{\"amount\":" + money("3900") + "}").statusCode(200);
        var batch = Case.sent(line(interest));
        Case.settled(batch, Time.today()).statusCode(200);
        assertThat(owed(one)).isEqualTo("0.00");
        assertThat(budget(one).getString("free.amount")).isEqualTo("0.00");
        assertThat(budget(one).getBoolean("ties")).isTrue();
    }

    @Test
    void whereAGiftPaysForTheWorkPublicMoneyBearsTheInterest() {
        var one = new Case().funded("100000", "0");
        var gift = RingFencedTest.gift(one, "2400000");
        contract(one.of("YOUTH", "440105005").named(RingFencedTest.asks(one, "YOUTH", "2400000", gift)));
        var interest = tenDaysLate(one);
        assertThat(get("/payables/" + interest).getString("sourceId")).isEqualTo(one.source);
        Case.settled(Case.sent(line(interest)), Time.today()).statusCode(200);
        var given = get("/fund-sources/" + gift + "/report");
        assertThat(given.getString("paid.amount")).isEqualTo("780000.00");
        assertThat(given.getBoolean("ties")).isTrue();
        var own = get("/fund-sources/" + one.source + "/report");
        assertThat(own.getString("paid.amount")).isEqualTo("3900.00");
        assertThat(own.getBoolean("ties")).isTrue();
        var lines = get("/statements/purchasers/" + one.street + "?year=" + one.today.getYear());
        assertThat(lines.<Boolean>getList("lines.ties")).containsOnly(true);
        assertThat(lines.getString("lines.find{it.sourceId == '" + one.source + "'}.interestPaid.amount"))
                .isEqualTo("3900.00");
    }

    @Test
    void withoutPublicMoneyInterestWaitsAndIsRefusedByName() {
        var one = new Case();
        var gift = RingFencedTest.gift(one, "2400000");
        contract(one.of("YOUTH", "440105005").named(RingFencedTest.asks(one, "YOUTH", "2400000", gift)));
        var wage = one.payable("WAGE", 1);
        Case.late(wage, 5);
        var ask = "/payables/" + wage + "/interest/claim";
        post(director(one), ask, "").statusCode(409).body("type", equalTo(TYPE + "interest.no-line"));
        assertThat(told(wage).getString("open.amount")).isEqualTo("1950.00");
        one.funded("100000", "0");
        post(director(one), ask, "").statusCode(200).body("claimed.amount", equalTo("1950.00"));
    }

    @Test
    void interestNotOwedIsWrittenDownAndCostsNobody() {
        var one = signed("2500000");
        var interest = tenDaysLate(one);
        agreed(purchaser(one, "owner"), "/payables/" + interest + "/dispute", Case.contest("900")).statusCode(200);
        post(Case.JUDGE, "/payables/" + interest + "/resolve-dispute", "{\"confirmed\":" + money("0") + "}")
                .statusCode(200);
        assertThat(owed(one)).isEqualTo("3000.00");
        Time.sweep();
        assertThat(told(one.payable("WAGE", 1)).getString("open.amount")).as("decided, not asked again")
                .isEqualTo("0.00");
        assertThat(budget(one).getString("free.amount")).isEqualTo("100000.00");
    }

    @Test
    void interestBearsNoInterest() {
        var one = signed("2500000");
        var interest = tenDaysLate(one);
        Case.late(interest, Case.rule("FB2"));
        assertThat(get("/payables/" + interest).getString("status")).isEqualTo("OVERDUE");
        assertThat(told(interest).getString("accrued.amount")).isEqualTo("0.00");
        assertThat(LocalDate.parse(get("/payables/" + interest).getString("due.lastDay"))).isBefore(Time.today());
    }
}
