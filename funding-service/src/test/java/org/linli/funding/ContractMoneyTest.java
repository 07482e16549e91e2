package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** What a contract's changes, handovers and ends do to its money, told as procurement tells it. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ContractMoneyTest {

    private static final String TYPE = "urn:linli:problem:";

    @AfterEach
    void balanced() {
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static Case signed(String budget) {
        return new Case().funded(budget, "0").reserved("2400000").payee().signed();
    }

    static String instalment(int no, String trigger, int wage, int performance, int retention) {
        return "{\"no\":%d,\"trigger\":\"%s\",\"amount\":%s,\"wage\":%s,\"performance\":%s,\"retention\":%s}".formatted(
                no, trigger, money("" + (wage + performance + retention)), money("" + wage), money("" + performance),
                money("" + retention));
    }

    static void changed(Case one, int no, int amount, String... instalments) {
        Events.publish("linli.contracts", "linli.procurement.contract.changed.v1", one.contract.toString(), 10 + no,
                """
                        {"contractId":"%s","changeNo":%d,"kind":"SUPPLEMENT","agencyId":"%s","purchaserId":"%s",
                         "amount":%s,"delta":%s,
                        "from":"%s","to":"%s","instalments":[%s],"rationale":"more","on":"%s","sha256":"x"}"""
                        .formatted(one.contract, no, one.agency, one.street, money("" + amount), money("0"), one.today,
                                one.today.plusYears(1).minusDays(1), String.join(",", instalments), one.today));
    }

    private static void delivered(Case one, int instalment, LocalDate until) {
        Events.publish("linli.contracts", "linli.procurement.work.delivered.v1", one.contract.toString(), 2, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"%s","instalmentNo":%d,"deliveredOn":"%s",
                 "acceptUntil":"%s"}""".formatted(one.contract, one.agency, one.street, instalment, one.today, until));
        Await.until("the handover of instalment " + instalment,
                () -> get("/payables/" + one.payable("WAGE", instalment)).getString("deliveredOn") != null);
    }

    private static void awaitsChange(Case one, int count, String status) {
        Await.until(count + " changes, the last one " + status, () -> {
            var changes = get("/contract-moneys/" + one.contract + "/changes");
            return changes.getList("items").size() == count && status.equals(changes.getString("items[0].status"));
        });
    }

    /** When the service looks again whether there is money for the change. */
    private static Instant triedAgainAt(Case one) throws SQLException {
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement(
                        "select next_check_at from money_change where contract_id = ? and status = 'SHORT'")) {
            select.setObject(1, one.contract);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private static String available(Case one) {
        return get("/budget-lines?purchaserId=" + one.street).getString("items[0].available.amount");
    }

    @Test
    void regeneratesWhatIsNotPaidAndLeavesWhatIs() {
        var one = signed("3000000");
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), one.today).statusCode(200);
        changed(one, 1, 2490000, instalment(1, "SIGNING", 700000, 250000, 120000),
                instalment(2, "MID_TERM", 900000, 300000, 120000), instalment(3, "FINAL", 100000, 0, 0));
        awaitsChange(one, 1, "APPLIED");
        var change = get("/contract-moneys/" + one.contract + "/changes");
        assertThat(change.getString("items[0].more.amount")).isEqualTo("220000.00");
        assertThat(change.getString("items[0].less.amount")).isEqualTo("50000.00");
        assertThat(change.getString("items[0].kept.amount")).isEqualTo("80000.00");
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("paid.amount")).isEqualTo("780000.00");
        assertThat(get("/payables/" + one.payable("PERFORMANCE", 1)).getString("outstanding.amount"))
                .isEqualTo("250000.00");
        assertThat(get("/payables/" + one.payable("WAGE", 2)).getString("amount.amount")).isEqualTo("900000.00");
        assertThat(get("/payables/" + one.payable("WAGE", 3)).getString("status")).isEqualTo("PLANNED");
        assertThat(available(one)).isEqualTo("430000.00");
        assertThat(get("/contract-moneys/" + one.contract).getString("amount.amount")).isEqualTo("2490000.00");
        changed(one, 1, 0);
        changed(one, 2, 2370000, instalment(1, "SIGNING", 780000, 250000, 120000),
                instalment(2, "MID_TERM", 800000, 300000, 120000));
        awaitsChange(one, 2, "APPLIED");
        assertThat(get("/payables/" + one.payable("WAGE", 3)).getString("status")).isEqualTo("VOIDED");
        assertThat(JournalRows.typesOf(one.payable("WAGE", 2))).contains("linli.funding.payable.replanned.v1");
        assertThat(available(one)).isEqualTo("630000.00");
    }

    @Test
    void addsToPaidWorkAPayableOfItsOwnWithItsOwnTerm() {
        var one = signed("3000000");
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("WAGE", 1) + "\"}"), one.today).statusCode(200);
        changed(one, 1, 2410000, instalment(1, "SIGNING", 790000, 300000, 120000),
                instalment(2, "MID_TERM", 780000, 300000, 120000));
        awaitsChange(one, 1, "APPLIED");
        var added = get("/payables?contractId=" + one.contract + "&part=WAGE&instalmentNo=1");
        assertThat(added.getString("items[0].amount.amount")).isEqualTo("10000.00");
        assertThat(added.getInt("items[0].changeNo")).isEqualTo(1);
        assertThat(added.getString("items[0].status")).isEqualTo("TRIGGERED");
        assertThat(added.getString("items[1].status")).isEqualTo("PAID");
    }

    @Test
    void waitsForABudgetAndTakesItWhenThereIsOne() throws SQLException {
        var one = signed("2400000");
        changed(one, 1, 2500000, instalment(1, "SIGNING", 780000, 300000, 120000),
                instalment(2, "MID_TERM", 880000, 300000, 120000));
        awaits(one.contract, "linli.funding.commitment.short.v1");
        assertThat(get("/payables/" + one.payable("WAGE", 2)).getString("amount.amount")).isEqualTo("780000.00");
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        Case.agreed(Case.STEWARD, "/budget-lines/" + line + "/allocate", "{\"amount\":" + money("100000") + "}")
                .statusCode(200);
        Time.past(triedAgainAt(one));
        assertThat(get("/payables/" + one.payable("WAGE", 2)).getString("amount.amount")).isEqualTo("880000.00");
        assertThat(JournalRows.typesOf(one.contract)).contains("linli.funding.commitment.changed.v1");
        assertThat(available(one)).isEqualTo("0.00");
    }

    @Test
    void takesSilenceForAcceptanceByItsOwnClockWithoutBeingTold() {
        var one = signed("2400000");
        var until = one.today.plusDays(15);
        delivered(one, 2, until);
        var wage = "/payables/" + one.payable("WAGE", 2);
        assertThat(get(wage).getString("stage")).isEqualTo("ACCEPTANCE");
        assertThat(get(wage).getString("heldBy")).isEqualTo("purchaser:" + one.street);
        Time.to(Case.day(wage, "acceptUntil"));
        assertThat(get(wage).getString("status")).isEqualTo("PLANNED");
        Time.past(Case.day(wage, "acceptUntil"));
        assertThat(get(wage).getString("triggeredOn")).isEqualTo(until.toString());
        assertThat(get(wage).getString("due.rule")).isEqualTo("F03");
        assertThat(get(wage).getString("due.lastDay"))
                .isEqualTo(Time.workdayFrom(until.plusDays(Case.rule("F01"))).toString());
    }

    @Test
    void paysTheUndisputedWagesOfWorkThatWentBack() {
        var one = signed("2400000");
        delivered(one, 2, one.today.plusDays(15));
        Events.publish("linli.contracts", "linli.procurement.work.refused.v1", one.contract.toString(), 3, """
                {"contractId":"%s","agencyId":"%s","purchaserId":"%s","instalmentNo":2,"undisputed":"WAGES",
                 "refusedOn":"%s","mendUntil":"%s"}""".formatted(one.contract, one.agency, one.street, one.today,
                one.today.plusDays(15)));
        var wage = "/payables/" + one.payable("WAGE", 2);
        var performance = "/payables/" + one.payable("PERFORMANCE", 2);
        Await.until("the wages", () -> "TRIGGERED".equals(get(wage).getString("status")));
        assertThat(get(wage).getString("due.rule")).isEqualTo("F06");
        Time.past(one.today.plusDays(16));
        assertThat(get(performance).getString("status")).isEqualTo("PLANNED");
    }

    @Test
    void settlesAtAnEarlyEndWhatWasHandedOverAndVoidsTheRest() {
        var one = signed("3000000");
        changed(one, 1, 2500000, instalment(1, "SIGNING", 780000, 300000, 120000),
                instalment(2, "MID_TERM", 780000, 300000, 120000), instalment(3, "FINAL", 100000, 0, 0));
        awaitsChange(one, 1, "APPLIED");
        delivered(one, 2, one.today.plusDays(3));
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", one.contract.toString(), 13,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\",\"reason\":\"closed\"}"
                        .formatted(one.contract, one.agency, one.today));
        awaits(UUID.fromString(one.payable("WAGE", 3)), "linli.funding.payable.voided.v1");
        assertThat(get("/payables/" + one.payable("WAGE", 2)).getString("status")).isEqualTo("PLANNED");
        Time.past(Case.day("/payables/" + one.payable("WAGE", 2), "acceptUntil"));
        for (var part : new String[]{"WAGE", "PERFORMANCE", "RETENTION"}) {
            assertThat(get("/payables/" + one.payable(part, 2)).getString("status")).as(part).isEqualTo("TRIGGERED");
        }
        changed(one, 2, 3000000, instalment(4, "FINAL", 3000000, 0, 0));
        assertThat(get("/contract-moneys/" + one.contract).getString("endedOn")).isEqualTo(one.today.toString());
    }

    @Test
    void isApprovedByAnotherPersonThanTheOneWhoAccepted() {
        var one = signed("2400000").accepted(2);
        var wage = "/payables/" + one.payable("WAGE", 2);
        var acceptor = Tokens.of("test", "purchaser").street(one.street).bearer();
        var head = Tokens.of("head", "purchaser").street(one.street).bearer();
        post(acceptor, wage + "/approve", "").statusCode(422).body("rule", equalTo("FP01")).body("type",
                equalTo(TYPE + "payable.own-acceptance"));
        post(Tokens.of("far", "purchaser").street("S-far").bearer(), wage + "/approve", "").statusCode(403);
        post(head, wage + "/approve", "").statusCode(200).body("stage", equalTo("TREASURY")).body("heldBy",
                equalTo("finance"));
        post(head, wage + "/approve", "").statusCode(409).body("type", equalTo(TYPE + "payable.not-in-approval"));
        assertThat(get("/stuck?purchaserId=" + one.street).getList("items.stage")).contains("TREASURY", "APPROVAL",
                "DELIVERY");
        assertThat(get("/payables?contractId=" + one.contract + "&stage=TREASURY").getList("items")).hasSize(1);
    }

    @Test
    void paysByTheContractsOwnTermOnceTwoPeopleHaveReadIt() {
        var one = signed("2400000");
        var contract = "/contract-moneys/" + one.contract;
        var both = Tokens.of("both", "finance-maker").bearer();
        post(Case.CHECKER, contract + "/agree-term", "").statusCode(409).body("type",
                equalTo(TYPE + "payable.term-not-proposed"));
        post(both, contract + "/propose-term", "{\"days\":61}").statusCode(422).body("rule", equalTo("F01M"));
        post(both, contract + "/propose-term", "{\"days\":0}").statusCode(400).body("errors[0].field", equalTo("days"));
        post(both, contract + "/propose-term", "{\"days\":60}").statusCode(200).body("proposedDays", equalTo(60));
        post(Tokens.of("both", "finance-checker").bearer(), contract + "/agree-term", "").statusCode(409).body("type",
                equalTo(TYPE + "payable.own-term"));
        post(Case.CHECKER, contract + "/agree-term", "").statusCode(200).body("payDays", equalTo(60));
        one.accepted(2);
        assertThat(get("/payables/" + one.payable("WAGE", 2)).getString("due.lastDay"))
                .isEqualTo(Time.workdayFrom(one.today.plusDays(60)).toString());
        assertThat(get("/payables/" + one.payable("WAGE", 1)).getString("due.lastDay"))
                .isEqualTo(Time.workdayFrom(one.today.plusDays(Case.rule("F01"))).toString());
    }
}
