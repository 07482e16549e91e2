package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.awaits;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;
import static org.linli.funding.bank.iso.StatementText.names;
import static org.linli.funding.bank.iso.StatementText.ref;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.bank.iso.BankTeller;
import org.linli.funding.bank.iso.StatementText;
import org.linli.funding.bridge.AdvancePayoutResult;
import org.linli.funding.bridge.BridgeOffering;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.funding.ledger.LedgerPage;
import org.linli.funding.ledger.LedgerPage.Flow;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.JsonPath;

/** docs/ledger.md is true: a whole case books its flows, each of them, and nothing else. */
@QuarkusTest
@WithTestResource(Engines.class)
class LedgerFlowsTest {

    @Inject
    PaymentRegister payments;
    @Inject
    BridgeOffering offers;
    @Inject
    AdvancePayoutResult payouts;

    private static List<String> booked(Case one) throws SQLException {
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select distinct t.id, t.source_type || ' ' || t.purpose, t.mode, d.kind, c.kind, e.line
                  from ledger_transaction t join ledger_entry e on e.transaction_id = t.id and e.side = 'DEBIT'
                  join ledger_entry f on f.transaction_id = t.id and f.line = e.line + case t.mode
                      when 'REVERSAL' then -1 else 1 end
                  join ledger_account d on d.id = e.account_id join ledger_account c on c.id = f.account_id
                 where exists (select from ledger_entry x join ledger_account a on a.id = x.account_id
                     where x.transaction_id = t.id
                          and a.code like any (?)) order by t.id, e.line""")) {
            select.setArray(1, connection.createArrayOf("text",
                    new String[]{"%" + one.source + "%", "%" + line + "%", "%" + one.contract + "%",
                        "%" + one.agency + "%", "BRIDGE:CAPITAL", "SALARY_RESERVE:CAPITAL", "BANK:UNIDENTIFIED",
                        "BANK:SHORTFALL", "%" + one.gift + "%", "%" + one.returned + "%", "%" + one.lender + "%"}));
            try (var row = select.executeQuery()) {
                var found = new ArrayList<String>();
                while (row.next()) {
                    found.add(String.join(" | ", row.getString(2), row.getString(3), Flow.kind(row.getString(4)),
                            Flow.kind(row.getString(5))));
                }
                return found;
            }
        }
    }

    private static boolean is(Flow flow, String booked) {
        var part = booked.split(" \\| ");
        return flow.names(part[0]) && flow.mode().equals(part[1]) && flow.debit().equals(part[2])
                && flow.credit().equals(part[3]);
    }

    private static void reservedThenGone(Case one, boolean expires) throws SQLException {
        var purchase = UUID.randomUUID();
        one.requested(purchase, "1000", "FAMILY_SERVICE_STATION");
        awaits(purchase, "linli.funding.budget.reserved.v1");
        if (expires) {
            try (var connection = TestPostgres.connect();
                    var update = connection
                            .prepareStatement("update reservation set next_check_at = ? where purchase_id = ?")) {
                update.setObject(1, Time.now().minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC));
                update.setObject(2, purchase);
                update.executeUpdate();
            }
            Time.sweep();
        } else {
            Events.publish("linli.purchases", "linli.procurement.purchase.cancelled.v1", purchase.toString(), 2,
                    "{\"purchaseId\":\"" + purchase + "\",\"reason\":\"no need\"}");
        }
        awaits(purchase, "linli.funding.budget.released.v1");
    }

    private static void returned(String payable) {
        Case.returned(Case.sent("{\"payableId\":\"" + payable + "\"}"));
    }

    private static void changed(Case one, int no, int amount, String instalments) {
        ContractMoneyTest.changed(one, no, amount, instalments);
        Await.until("change " + no + " of the contract's money",
                () -> "APPLIED"
                        .equals(get("/contract-moneys/" + one.contract + "/changes").getString("items[0].status"))
                        && get("/contract-moneys/" + one.contract).getInt("changeNo") == no);
    }

    @Test
    void aWholeCaseBooksTheFlowsOfThePageAndEachOfThem() throws SQLException {
        var one = new Case().funded("3000000", "50000").reserved("2400000").payee().signed();
        reservedThenGone(one, true);
        reservedThenGone(one, false);
        changed(one, 1, 2500000, terms(300000, 880000));
        changed(one, 2, 2370000, terms(250000, 800000));
        var wage = one.payable("WAGE", 1);
        var performance = "/payables/" + one.payable("PERFORMANCE", 1);
        var owner = Tokens.of("owner", "purchaser").street(one.street).bearer();
        agreed(owner, performance + "/dispute", Case.contest("100")).statusCode(200);
        post(Case.JUDGE, performance + "/resolve-dispute", "{\"confirmed\":" + money("0") + "}").statusCode(200);
        returned(wage);
        GrantCaseTest.awarded(one);
        Case.late(wage, Case.rule("FB1"));
        var bridge = granted(one, "BRIDGE", "50000");
        agreed(Case.STEWARD, "/bridge-pool/fund", "{\"sourceId\":\"%s\",\"facility\":\"SALARY_RESERVE\",\"amount\":%s}"
                .formatted(Case.open("9000"), money("9000"))).statusCode(200);
        Case.job(() -> offers.openReserve(one.agency, Money.yuan("8000")));
        var reserve = granted(one, "SALARY_RESERVE", "7000");
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        var sentOn = Time.today();
        Time.to(sentOn.plusDays(2));
        Case.settled(batch, sentOn).statusCode(200);
        interest(one);
        var paid = UUID.fromString(batch.getString("instructions[0].id"));
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "account closed", Time.today()));
        assertThat(JournalRows.typesOf(UUID.fromString(wage))).as("cleared, and late again").endsWith(
                "linli.funding.payable.cleared.v1", "linli.funding.interest.claimed.v1",
                "linli.funding.payment.returned.v1", "linli.funding.payable.overdue.v1");
        var open = get("/payables/" + wage).getString("outstanding.amount");
        agreed(owner, "/payables/" + wage + "/dispute", Case.contest(open)).statusCode(200);
        post(Case.JUDGE, "/payables/" + wage + "/resolve-dispute", "{\"confirmed\":" + money("0") + "}")
                .statusCode(200);
        lost(bridge);
        lost(reserve);
        mistakenBank(one, one.payable("PERFORMANCE", 1), Time.today());
        MoneyComesBackTest.comesBack(one);
        GiftCaseTest.passedOn(one);
        GiftCaseTest.kept(GiftCaseTest.goesBack(one), one);
        Case.job(() -> offers.openReserve(one.agency, Money.yuan("1000")));
        Time.to(Time.today().plusDays(Case.rule("FH21")));
        Events.publish("linli.contracts", "linli.procurement.contract.terminated.v1", one.contract.toString(), 20,
                "{\"contractId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\",\"reason\":\"closed\"}"
                        .formatted(one.contract, one.agency, Time.today()));
        awaits(UUID.fromString(one.payable("WAGE", 2)), "linli.funding.payable.voided.v1");
        var flows = LedgerPage.flows();
        var booked = booked(one);
        booked.addAll(booked(advancesThatNeverArrived()));
        booked.addAll(booked(repaidAndLentOn()));
        booked.addAll(booked(roadsBack()));
        booked.addAll(booked(paidInParts()));
        assertThat(booked).allSatisfy(what -> assertThat(flows).as(what).anyMatch(flow -> is(flow, what)));
        var missing = new TreeSet<String>();
        flows.stream().filter(flow -> booked.stream().noneMatch(what -> is(flow, what)))
                .forEach(flow -> missing.add(flow.toString()));
        assertThat(missing).isEmpty();
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    /** One after it was repaid by the late wage, the reserve before. */
    private Case advancesThatNeverArrived() {
        var two = new Case().funded("2400000", "50000").reserved("2400000").payee().knownPayee().signed();
        agreed(Case.STEWARD, "/bridge-pool/fund", "{\"sourceId\":\"%s\",\"facility\":\"SALARY_RESERVE\",\"amount\":%s}"
                .formatted(Case.open("9000"), money("9000"))).statusCode(200);
        Case.job(() -> offers.openReserve(two.agency, Money.yuan("8000")));
        var reserve = UUID.fromString(granted(two, "SALARY_RESERVE", "7000").substring("/bridges/".length()));
        Case.job(() -> payouts.returned(reserve, "AC01", Time.today()));
        var wage = two.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1"));
        var bridge = UUID.fromString(granted(two, "BRIDGE", "50000").substring("/bridges/".length()));
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        Case.settled(batch, Time.today()).statusCode(200);
        Case.job(() -> payouts.returned(bridge, "AC01", Time.today()));
        var paid = UUID.fromString(batch.getString("instructions[0].id"));
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "account closed", Time.today()));
        return two;
    }

    /** A charge that nobody bore at first, a payment that was paid after all, a receipt that never came. */
    private static Case roadsBack() throws SQLException {
        var four = new Case().funded("5000000", "0").reserved("2400000").payee().knownPayee().signed();
        var paid = Case.sent("{\"payableId\":\"" + four.payable("WAGE", 1) + "\"}");
        var back = Case.sent("{\"payableId\":\"" + four.payable("PERFORMANCE", 1) + "\"}");
        Case.returned(back);
        var statement = new StatementText(Time.today(), Money.ZERO)
                .debit("780012.00", ref(four.street + 1) + names(paid.getString("instructions[0].id")))
                .debit("300000.00", ref(four.street + 2) + names(back.getString("instructions[0].id")));
        var entries = BankCaseTest.entries(BankCaseTest.taken(statement.xml()));
        resolved(entries, "PAID_AFTER_RETURN", "\"kind\":\"PAID\"");
        resolved(entries, "UNBORNE_CHARGE", "\"kind\":\"FEE\",\"sourceId\":\"" + Case.open("100") + "\"");
        agreed(Case.STEWARD, "/fund-sources/" + four.source + "/receive",
                "{\"amount\":%s,\"receivedOn\":\"%s\",\"reference\":\"%s\"}".formatted(money("30"), Time.today(),
                        four.street))
                .statusCode(200);
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select t.id from ledger_transaction t join fund_receipt r on r.id = t.source_id
                 where r.reference = ?""")) {
            select.setString(1, four.street);
            try (var row = select.executeQuery()) {
                row.next();
                agreed(Case.MAKER, "/bank/days/in-transit/" + row.getString(1) + "/take-back", "{\"reason\":\"r\"}")
                        .statusCode(200);
            }
        }
        return four;
    }

    /** Less than was told, then the rest; and then it came back. */
    private Case paidInParts() {
        var five = new Case().funded("2400000", "0").reserved("2400000").payee().knownPayee().signed();
        var id = Case.sent("{\"payableId\":\"" + five.payable("WAGE", 1) + "\"}").getString("instructions[0].id");
        for (var part : List.of("700000.00", "80000.00")) {
            var statement =
                    new StatementText(Time.today(), Money.ZERO).debit(part, ref(five.street + part) + names(id));
            resolved(BankCaseTest.entries(BankCaseTest.taken(statement.xml())), "AMOUNT_DIFFERS",
                    "\"kind\":\"IN_PART\"");
        }
        var paid = UUID.fromString(id);
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "account closed", Time.today()));
        return five;
    }

    private static void resolved(JsonPath entries, String outcome, String wish) {
        var path = "/bank/entries/" + entries.getString("items.find{it.outcome == '" + outcome + "'}.id");
        post(Case.MAKER, path + "/propose-resolution", "{" + wish + ",\"reason\":\"r\"}").statusCode(200);
        post(Case.CHECKER, path + "/confirm-resolution", "").statusCode(200);
    }

    /** Then the payment that had repaid it came back. */
    private Case repaidAndLentOn() {
        var three = new Case().funded("2400000", "0").reserved("2400000").payee().knownPayee().signed();
        var next = new Case().funded("2400000", "0").reserved("2400000").payee().knownPayee().signed();
        Case.job(() -> offers.openReserve(three.agency, Money.yuan("7000")));
        granted(three, "SALARY_RESERVE", "7000");
        var batch = Case.sent("{\"payableId\":\"" + three.payable("WAGE", 1) + "\"}");
        Case.settled(batch, Time.today()).statusCode(200);
        Case.job(() -> offers.openReserve(next.agency, Money.yuan("700000")));
        var paid = UUID.fromString(batch.getString("instructions[0].id"));
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "account closed", Time.today()));
        return three;
    }

    /** Of the late wage: contested and written down in part, sent back, paid, and back again. */
    private void interest(Case one) {
        Time.sweep();
        var interest = one.payable("INTEREST", 1);
        var owner = Tokens.of("owner", "purchaser").street(one.street).bearer();
        agreed(owner, "/payables/" + interest + "/dispute", Case.contest("1")).statusCode(200);
        post(Case.JUDGE, "/payables/" + interest + "/resolve-dispute", "{\"confirmed\":" + money("0") + "}")
                .statusCode(200);
        returned(interest);
        var batch = Case.sent("{\"payableId\":\"" + interest + "\"}");
        Case.settled(batch, Time.today()).statusCode(200);
        var paid = UUID.fromString(batch.getString("instructions[0].id"));
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "account closed", Time.today()));
    }

    /** Pays twice and puts it right, keeps a fee, and has money from somebody. */
    private static void mistakenBank(Case one, String payable, LocalDate day) {
        var bank = new BankTeller("3602000000000000001", Money.ZERO);
        bank.paysTwice(BankCaseTest.file(Case.sent("{\"payableId\":\"" + payable + "\"}")));
        bank.takes("3.00");
        bank.gets("4.00", "G-" + one.street);
        var entries = BankCaseTest.entries(BankCaseTest.taken(bank.statement(day)));
        BankCaseTest.taken(bank.statement(day));
        for (var kind : Map.of("UNKNOWN_DEBIT", "FEE", "UNKNOWN_CREDIT", "SOURCE").entrySet()) {
            var path = "/bank/entries/" + entries.getString("items.find{it.outcome == '" + kind.getKey() + "'}.id");
            post(Case.MAKER, path + "/propose-resolution",
                    "{\"kind\":\"%s\",\"sourceId\":\"%s\",\"reason\":\"r\"}".formatted(kind.getValue(), one.source))
                    .statusCode(200);
            post(Case.CHECKER, path + "/confirm-resolution", "").statusCode(200);
        }
    }

    private static String granted(Case one, String facility, String yuan) {
        var bridge =
                "/bridges/" + get("/bridges?agencyId=" + one.agency + "&facility=" + facility).getString("items[0].id");
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), bridge + "/request",
                "{\"amount\":" + money(yuan) + "}").statusCode(200);
        agreed(Case.MAKER, bridge + "/grant", "{\"amount\":" + money(yuan) + "}").statusCode(200);
        return bridge;
    }

    /** The bank had paid it. */
    private void lost(String bridge) {
        Case.job(() -> payouts.paid(UUID.fromString(bridge.substring("/bridges/".length())), Time.today()));
        post(Case.MAKER, bridge + "/propose-write-off", "{\"reason\":\"NOT_OWED\"}").statusCode(200);
        post(Case.CHECKER, bridge + "/write-off", "").statusCode(200);
    }

    private static String terms(int performance, int laterWage) {
        return instalment(1, "SIGNING", 780000, performance) + "," + instalment(2, "MID_TERM", laterWage, 300000);
    }

    private static String instalment(int no, String trigger, int wage, int performance) {
        return "{\"no\":%d,\"trigger\":\"%s\",\"amount\":%s,\"wage\":%s,\"performance\":%s,\"retention\":%s}".formatted(
                no, trigger, money("" + (wage + performance + 120000)), money("" + wage), money("" + performance),
                money("120000"));
    }
}
