package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.CHECKER;
import static org.linli.funding.Case.MAKER;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.funding.bank.iso.StatementText.names;
import static org.linli.funding.bank.iso.StatementText.ref;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.funding.bank.iso.BankTeller;
import org.linli.funding.bank.iso.StatementText;
import org.linli.funding.bridge.AdvancePayoutResult;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** An agency pays an advance back of its own: by hand, or by the bank's line, and nothing is taken twice. */
@QuarkusTest
@WithTestResource(Engines.class)
class OwnRepaymentTest {

    private static final String PROBLEM = "urn:linli:problem:";

    @Inject
    AdvancePayoutResult payouts;
    @Inject
    PaymentRegister payments;

    private Case one;
    private String wage;
    private String bridge;

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    /** 100,000 advanced on a late wage of 780,000. */
    private void advanced(boolean arrived) {
        one = new Case().funded("2400000", "300000").reserved("2400000").payee().knownPayee().signed();
        wage = one.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1"));
        bridge = "/bridges/" + get("/bridges?payableId=" + wage + "&facility=BRIDGE").getString("items[0].id");
        var amount = "{\"amount\":" + money("100000") + "}";
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), bridge + "/request", amount)
                .statusCode(200);
        agreed(MAKER, bridge + "/grant", amount).statusCode(200);
        if (arrived) {
            Case.job(() -> payouts.paid(id(), Time.today()));
        }
    }

    private UUID id() {
        return UUID.fromString(bridge.substring("/bridges/".length()));
    }

    private static String received(String yuan, String reference) {
        return "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}".formatted(money(yuan), Time.today(),
                reference);
    }

    private String owed() {
        return get(bridge).getString("owed.amount");
    }

    private static Money pool() {
        return Money.yuan(get("/bridge-pool").getString("available.amount"));
    }

    private static String reference() {
        return "OWN-" + UUID.randomUUID().toString().substring(0, 20);
    }

    @Test
    void whatAnAgencyPaysBackOfItsOwnIsEnteredByTwoPeopleAndNotWithheldAnyMore() {
        advanced(true);
        var before = pool();
        var reference = reference();
        post(MAKER, bridge + "/repay", received("100000.01", reference)).statusCode(400);
        agreed(MAKER, bridge + "/repay", received("40000", reference)).statusCode(200);
        assertThat(owed()).isEqualTo("60000.00");
        assertThat(get(bridge).getString("status")).isEqualTo("REPAYING");
        assertThat(pool()).isEqualTo(before.plus(Money.yuan("40000")));
        post(MAKER, bridge + "/repay", received("10000", reference)).statusCode(409).body("type",
                equalTo(PROBLEM + "bridge.received-before"));
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        assertThat(batch.getString("instructions[0].repayment.amount")).isEqualTo("60000.00");
        Case.settled(batch, Time.today()).statusCode(200);
        assertThat(get(bridge).getString("status")).isEqualTo("REPAID");
        assertThat(get(bridge + "/repayments").<String>getList("items.reference")).contains(reference);
    }

    @Test
    void nobodyPaysBackWhatHasNotArrived() {
        advanced(false);
        post(MAKER, bridge + "/repay", received("1", reference())).statusCode(409).body("type",
                equalTo(PROBLEM + "bridge.unanswered"));
    }

    @Test
    void whatAPaymentOnItsWayWithheldOnceMoreIsOwedAgain() {
        advanced(true);
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        assertThat(batch.getString("instructions[0].repayment.amount")).isEqualTo("100000.00");
        agreed(MAKER, bridge + "/repay", received("100000", reference())).statusCode(200);
        assertThat(get(bridge).getString("status")).isEqualTo("REPAID");
        var before = pool();
        Case.settled(batch, Time.today()).statusCode(200);
        assertThat(pool()).as("the pool has it once").isEqualTo(before);
        assertThat(get("/payables/" + wage).getString("outstanding.amount")).isEqualTo("100000.00");
        var rest = Case.sent("{\"payableId\":\"" + wage + "\"}");
        assertThat(rest.getString("instructions[0].net.amount")).isEqualTo("100000.00");
        Case.settled(rest, Time.today()).statusCode(200);
        assertThat(get("/payables/" + wage).getString("status")).isEqualTo("PAID");
    }

    @Test
    void whatIsPaidBackInPartWhileThePaymentIsOnItsWayIsTakenOnceAndTheRestIsOwedAgain() {
        advanced(true);
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        agreed(MAKER, bridge + "/repay", received("60000", reference())).statusCode(200);
        var before = pool();
        Case.settled(batch, Time.today()).statusCode(200);
        assertThat(get(bridge).getString("status")).isEqualTo("REPAID");
        assertThat(pool()).isEqualTo(before.plus(Money.yuan("40000")));
        assertThat(get("/payables/" + wage).getString("outstanding.amount")).isEqualTo("60000.00");
        var paid = UUID.fromString(batch.getString("instructions[0].id"));
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "account closed", Time.today()));
        assertThat(get("/payables/" + wage).getString("outstanding.amount")).as("owed once").isEqualTo("780000.00");
        assertThat(owed()).isEqualTo("40000.00");
        var again = Case.sent("{\"payableId\":\"" + wage + "\"}");
        assertThat(again.getString("instructions[0].repayment.amount")).isEqualTo("40000.00");
        Case.settled(again, Time.today()).statusCode(200);
        assertThat(get("/payables/" + wage).getString("status")).isEqualTo("PAID");
        assertThat(get(bridge).getString("status")).isEqualTo("REPAID");
    }

    private static String credit(String yuan, String inside) {
        var entries = BankCaseTest
                .entries(BankCaseTest.taken(new StatementText(Time.today(), Money.ZERO).credit(yuan, inside).xml()));
        return "/bank/entries/" + entries.getString("items[0].id");
    }

    private void named(String entry) {
        assertThat(get(entry).getString("outcome")).isEqualTo("UNKNOWN_CREDIT");
        post(MAKER, entry + "/propose-resolution",
                "{\"kind\":\"PAYMENT\",\"paymentId\":\"%s\",\"reason\":\"the agency's transfer\"}".formatted(id()))
                .statusCode(200);
        post(CHECKER, entry + "/confirm-resolution", "").statusCode(200).body("status", equalTo("RESOLVED"));
    }

    @Test
    void whatTheBankCallsOtherwiseThanPeopleDidIsTheSameRepayment() {
        advanced(true);
        var before = pool();
        agreed(MAKER, bridge + "/repay", received("30000", reference())).statusCode(200);
        assertThat(get(credit("30000.00", ref(reference()) + names(id().toString()))).getString("outcome"))
                .as("the bank names the advance").isEqualTo("RECEIPT");
        agreed(MAKER, bridge + "/repay", received("20000", reference())).statusCode(200);
        named(credit("20000.00", ref(reference())));
        agreed(MAKER, bridge + "/repay", received("50000", reference())).statusCode(200);
        named(credit("50000.00", ref(reference())));
        assertThat(owed()).isEqualTo("0.00");
        assertThat(get(bridge + "/repayments").getList("items")).hasSize(3);
        assertThat(pool()).as("once").isEqualTo(before.plus(Money.yuan("100000")));
    }

    private static UUID booking(String repayment) throws SQLException {
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select transaction_id from bridge_repayment where reference = ?""")) {
            select.setString(1, repayment);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }

    @Test
    void whatWasEnteredAndNeverCameIsTakenBackByTwoAndOwedAgain() throws SQLException {
        advanced(true);
        var reference = reference();
        var before = pool();
        agreed(MAKER, bridge + "/repay", received("100000", reference)).statusCode(200);
        agreed(MAKER, "/bank/days/in-transit/" + booking(reference) + "/take-back", "{\"reason\":\"a typing error\"}")
                .statusCode(200);
        assertThat(owed()).isEqualTo("100000.00");
        assertThat(get(bridge).getString("status")).isEqualTo("GRANTED");
        assertThat(pool()).isEqualTo(before);
        agreed(MAKER, bridge + "/repay", received("40000", reference)).statusCode(200);
        assertThat(owed()).isEqualTo("60000.00");
    }

    @Test
    void aPaymentThatRepaysAnAdvanceWholeWaitsForNoWordOfTheBank() throws SQLException {
        advanced(true);
        var batch = Case.sent("{\"payableId\":\"" + wage + "\",\"amount\":" + money("100000") + "}");
        assertThat(get("/batches/" + batch.getString("id")).getString("status")).isEqualTo("SETTLED");
        assertThat(get(bridge).getString("status")).isEqualTo("REPAID");
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select count(*) from cash_awaited a join ledger_transaction t on t.id = a.transaction_id
                 where t.source_id = ?::uuid""")) {
            select.setString(1, batch.getString("instructions[0].id"));
            try (var row = select.executeQuery()) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void theBanksLineIsWhatTwoPeopleHadEnteredOrIsNamedAsTheAdvanceItRepays() {
        advanced(true);
        var entered = reference();
        agreed(MAKER, bridge + "/repay", received("40000", entered)).statusCode(200);
        var bank = new BankTeller("3602000000000000001", Money.ZERO);
        bank.gets("40000.00", entered);
        bank.gets("60000.00", reference());
        var entries = BankCaseTest.entries(BankCaseTest.taken(bank.statement(Time.today())));
        assertThat(entries.<String>getList("items.outcome")).containsExactlyInAnyOrder("RECEIPT", "UNKNOWN_CREDIT");
        assertThat(owed()).as("once").isEqualTo("60000.00");
        var unknown = "/bank/entries/" + entries.getString("items.find{it.outcome == 'UNKNOWN_CREDIT'}.id");
        post(MAKER, unknown + "/propose-resolution",
                "{\"kind\":\"PAYMENT\",\"paymentId\":\"%s\",\"reason\":\"the agency's transfer\"}".formatted(id()))
                .statusCode(200);
        post(CHECKER, unknown + "/confirm-resolution", "").statusCode(200);
        assertThat(get(bridge).getString("status")).isEqualTo("REPAID");
        assertThat(get(unknown).getString("status")).isEqualTo("RESOLVED");
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        assertThat(batch.getString("instructions[0].repayment.amount")).isEqualTo("0.00");
    }
}
