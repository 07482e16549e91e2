package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.funding.bank.iso.BankTeller;
import org.linli.funding.bridge.BridgeOffering;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/**
 * An advance is a payment: by two people, sent, and settled, returned or unknown; one that never arrived binds nobody.
 */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class AdvanceCaseTest {

    @Inject
    BridgeOffering offers;
    @Inject
    PaymentRegister payments;

    private final BankTeller bank = new BankTeller("3602000000000000001", Money.ZERO);

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case late() {
        var one = new Case().funded("2400000", "300000").reserved("2400000").payee().knownPayee().signed();
        Case.late(one.payable("WAGE", 1), Case.rule("FB1"));
        return one;
    }

    private static String requested(Case one, String facility, String yuan) {
        var path =
                "/bridges/" + get("/bridges?agencyId=" + one.agency + "&facility=" + facility).getString("items[0].id");
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), path + "/request",
                "{\"amount\":" + money(yuan) + "}").statusCode(200);
        return path;
    }

    private static String granted(Case one, String facility, String yuan) {
        var path = requested(one, facility, yuan);
        agreed(MAKER, path + "/grant", "{\"amount\":" + money(yuan) + "}").statusCode(200);
        return path;
    }

    private static String file(String bridge) {
        return given().header("Authorization", CHECKER).get("/api/v1" + bridge + "/file").then().statusCode(200)
                .extract().asString();
    }

    private static Money pool(String facility) {
        return Money.yuan(get("/bridge-pool?facility=" + facility).getString("available.amount"));
    }

    private static String advance(Case one, String account) {
        return get("/ledger/accounts?prefix=AGENCY:" + one.agency + ":" + account).getString("items[0].posted.amount");
    }

    @Test
    void onePersonAloneSendsNone() {
        var one = late();
        var path = requested(one, "BRIDGE", "50000");
        var body = "{\"amount\":" + money("50000") + "}";
        var order = post(CHECKER, path + "/grant", body).statusCode(200).body("status", equalTo("REQUESTED")).extract()
                .header("Money-Order");
        given().header("Authorization", CHECKER).get("/api/v1" + path + "/file").then().statusCode(404);
        Case.confirmed(order).statusCode(422).body("rule", equalTo("FH40"));
        assertThat(get(path).getString("status")).isEqualTo("REQUESTED");
        var other = Tokens.of("checker-2", "finance-checker").bearer();
        post(other, "/money-orders/" + order + "/confirm",
                "{\"contentHash\":\"" + get("/money-orders/" + order).getString("contentHash") + "\"}").statusCode(200);
        assertThat(get(path).getString("status")).isEqualTo("GRANTED");
        assertThat(get(path).getString("payout")).isEqualTo("SENT");
    }

    private static String lastFour(Case one) {
        return get("/payees/" + one.agency).getString("maskedNumber");
    }

    @Test
    void whatTwoPeopleSawIsWhereItGoes() {
        var one = late();
        var path = requested(one, "BRIDGE", "50000");
        var body = "{\"amount\":" + money("50000") + "}";
        var order = post(MAKER, path + "/grant", body).statusCode(200).extract().header("Money-Order");
        one.verified(3, "6222021234560002");
        Await.until("another account", () -> lastFour(one).endsWith("0002"));
        Case.confirmed(order).statusCode(409).body("type", equalTo("urn:linli:problem:bridge.other-payee"));
        post(MAKER, path + "/grant", body).statusCode(409).body("type",
                equalTo("urn:linli:problem:order.proposed-already"));
        post(CHECKER, "/money-orders/" + order + "/refuse", "{\"reason\":\"another account\"}").statusCode(200);
        agreed(MAKER, path + "/grant", body).statusCode(200);
        assertThat(get(path).getString("maskedNumber")).endsWith("0002");
        one.verified(4, "6222021234560003");
        Await.until("a third account", () -> lastFour(one).endsWith("0003"));
        assertThat(file(path)).contains("6222021234560002").doesNotContain("6222021234560003");
    }

    @Test
    void nothingIsAdvancedToAnAccountThatTheBankRefused() {
        var one = late();
        var batch = Case.sent("{\"payableId\":\"%s\",\"amount\":%s}".formatted(one.payable("WAGE", 1), money("1000")));
        Case.handedIn(MAKER, "text/csv",
                "end_to_end_id,result,amount,value_date,reference,reason\n"
                        + batch.getString("instructions[0].id").replace("-", "") + ",RETURNED,,,E-" + UUID.randomUUID()
                        + ",AC04 closed\n");
        var path = requested(one, "BRIDGE", "50000");
        post(MAKER, path + "/grant", "{\"amount\":" + money("50000") + "}").statusCode(422).body("rule",
                equalTo("FH32"));
    }

    @Test
    void whoAskedForItDoesNotProposeItEitherUnderWhateverAccount() {
        var one = late();
        var person = UUID.randomUUID();
        var path = "/bridges/" + get("/bridges?agencyId=" + one.agency + "&facility=BRIDGE").getString("items[0].id");
        var body = "{\"amount\":" + money("50000") + "}";
        post(Tokens.of("director", "agency-director").agency(one.agency).person(person).bearer(), path + "/request",
                body).statusCode(200);
        post(Tokens.of("at-finance", "finance-maker").person(person).bearer(), path + "/grant", body).statusCode(409)
                .body("type", equalTo("urn:linli:problem:bridge.same-person"));
    }

    @Test
    void anAdvanceTheBankRefusedBindsNobodyHoweverOftenItSaysSo() {
        var one = late();
        var wage = one.payable("WAGE", 1);
        var before = pool("BRIDGE");
        var path = granted(one, "BRIDGE", "50000");
        assertThat(pool("BRIDGE")).isEqualTo(before.minus(Money.yuan("50000")));
        var order = file(path);
        assertThat(BankCaseTest.entries(BankCaseTest.taken(bank.refuses(order))).<String>getList("items.outcome"))
                .containsExactly("ADVANCE_RETURNED");
        assertThat(get(path).getString("status")).isEqualTo("RETURNED");
        assertThat(get(path).getString("returnReason")).contains("AC01");
        assertThat(get(path).getString("owed.amount")).isEqualTo("0.00");
        assertThat(pool("BRIDGE")).isEqualTo(before);
        assertThat(advance(one, "ADVANCE")).isEqualTo("0.00");
        assertThat(BankCaseTest.entries(BankCaseTest.taken(bank.refuses(order))).<String>getList("items.outcome"))
                .as("said again, done once").containsExactly("NOTED");
        assertThat(JournalRows.typesOf(get(path).getString("id")))
                .filteredOn("linli.funding.bridge.returned.v1"::equals).hasSize(1);
        given().header("Authorization", CHECKER).get("/api/v1" + path + "/file").then().statusCode(404);
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        assertThat(batch.getString("instructions[0].repayment.amount")).as("nothing is withheld").isEqualTo("0.00");
        Case.settled(batch, Time.today()).statusCode(200);
        assertThat(get(path).getString("status")).isEqualTo("RETURNED");
    }

    @Test
    void anAdvanceThatCameBackAfterItWasPaidBindsNobody() {
        var one = late();
        var before = pool("BRIDGE");
        var path = granted(one, "BRIDGE", "50000");
        bank.returns(file(path));
        assertThat(
                BankCaseTest.entries(BankCaseTest.taken(bank.statement(Time.today()))).<String>getList("items.outcome"))
                .containsExactlyInAnyOrder("ADVANCE", "ADVANCE_RETURNED");
        assertThat(get(path).getString("status")).isEqualTo("RETURNED");
        assertThat(pool("BRIDGE")).isEqualTo(before);
        assertThat(JournalRows.typesOf(get(path).getString("id"))).endsWith("linli.funding.bridge.paid-out.v1",
                "linli.funding.bridge.returned.v1");
    }

    @Test
    void whatAPaymentWithheldForAnAdvanceThatNeverArrivedIsOwedAgain() {
        var one = late();
        var wage = one.payable("WAGE", 1);
        var before = pool("BRIDGE");
        var path = granted(one, "BRIDGE", "50000");
        var order = file(path);
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        assertThat(batch.getString("instructions[0].net.amount")).isEqualTo("730000.00");
        Case.settled(batch, Time.today()).statusCode(200);
        assertThat(get(path).getString("status")).isEqualTo("REPAID");
        BankCaseTest.taken(bank.refuses(order));
        assertThat(get(path).getString("status")).isEqualTo("RETURNED");
        assertThat(get("/payables/" + wage).getString("outstanding.amount")).isEqualTo("50000.00");
        assertThat(pool("BRIDGE")).isEqualTo(before);
        var rest = Case.sent("{\"payableId\":\"" + wage + "\"}");
        assertThat(rest.getString("instructions[0].net.amount")).isEqualTo("50000.00");
        Case.settled(rest, Time.today()).statusCode(200);
        assertThat(get("/payables/" + wage).getString("status")).isEqualTo("PAID");
        assertThat(get("/fund-sources/" + one.source + "/report").getBoolean("ties")).isTrue();
    }

    @Test
    void aPaymentOnItsWayThatWithheldForAnAdvanceTheBankRefusedSettlesAndTheRestIsOwed() {
        var one = late();
        var wage = one.payable("WAGE", 1);
        var before = pool("BRIDGE");
        var path = granted(one, "BRIDGE", "50000");
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        BankCaseTest.taken(bank.refuses(file(path)));
        assertThat(get(path).getString("status")).isEqualTo("RETURNED");
        Case.settled(batch, Time.today()).statusCode(200);
        assertThat(get("/batches/" + batch.getString("id")).getString("status")).isEqualTo("SETTLED");
        assertThat(get("/payables/" + wage).getString("outstanding.amount")).isEqualTo("50000.00");
        assertThat(get(path).getString("owed.amount")).isEqualTo("0.00");
        assertThat(pool("BRIDGE")).isEqualTo(before);
        var paid = UUID.fromString(batch.getString("instructions[0].id"));
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "account closed", Time.today()));
        assertThat(get("/payables/" + wage).getString("outstanding.amount")).as("owed once").isEqualTo("780000.00");
        assertThat(get("/fund-sources/" + one.source + "/report").getBoolean("ties")).isTrue();
    }

    @Test
    void aPaymentThatCameBackAfterThatIsOwedOnce() {
        var one = late();
        var wage = one.payable("WAGE", 1);
        var order = file(granted(one, "BRIDGE", "50000"));
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        Case.settled(batch, Time.today()).statusCode(200);
        BankCaseTest.taken(bank.refuses(order));
        var paid = UUID.fromString(batch.getString("instructions[0].id"));
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "account closed", Time.today()));
        assertThat(get("/payables/" + wage).getString("outstanding.amount")).isEqualTo("780000.00");
        assertThat(get("/ledger/accounts?prefix=AGENCY:" + one.agency + ":PAYABLE_WAGE")
                .getString("items[0].posted.amount")).isEqualTo("780000.00");
        assertThat(get("/fund-sources/" + one.source + "/report").getString("inBank.amount")).isEqualTo("5000000.00");
        assertThat(get("/fund-sources/" + one.source + "/report").getBoolean("ties")).isTrue();
    }

    @Test
    void aSalaryReserveTheBankRefusedIsThereForTheNext() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().knownPayee().signed();
        agreed(STEWARD, "/bridge-pool/fund", "{\"sourceId\":\"%s\",\"facility\":\"SALARY_RESERVE\",\"amount\":%s}"
                .formatted(Case.open("20000"), money("20000"))).statusCode(200);
        var before = pool("SALARY_RESERVE");
        Case.job(() -> offers.openReserve(one.agency, Money.yuan("20000")));
        var path = granted(one, "SALARY_RESERVE", "15000");
        assertThat(pool("SALARY_RESERVE")).isEqualTo(before.minus(Money.yuan("15000")));
        BankCaseTest.taken(bank.refuses(file(path)));
        assertThat(get(path).getString("status")).isEqualTo("RETURNED");
        assertThat(pool("SALARY_RESERVE")).isEqualTo(before);
        assertThat(advance(one, "SALARY_ADVANCE")).isEqualTo("0.00");
        Case.job(() -> offers.openReserve(one.agency, Money.yuan("20000")));
        assertThat(get("/bridges?agencyId=" + one.agency).getString("items[0].status")).as("offered anew")
                .isEqualTo("OFFERED");
    }

    @Test
    void silenceIsUnknownAndAskedAboutAndALateAnswerIsTaken() {
        var one = late();
        var path = granted(one, "BRIDGE", "50000");
        bank.pays(file(path));
        Time.to(Time.today().plusDays(3));
        assertThat(get(path).getString("payout")).isEqualTo("UNKNOWN");
        assertThat(JournalRows.typesOf(UUID.fromString(get(path).getString("id"))))
                .contains("linli.funding.bridge.payout-unknown.v1");
        BankCaseTest.taken(bank.statement(Time.today()));
        assertThat(get(path).getString("payout")).isEqualTo("SETTLED");
        assertThat(get(path).getString("paidOutOn")).isEqualTo(Time.today().toString());
        assertThat(get(path).getString("status")).isEqualTo("GRANTED");
    }
}
