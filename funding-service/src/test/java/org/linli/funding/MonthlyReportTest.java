package org.linli.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Case.STEWARD;
import static org.linli.funding.Case.agreed;
import static org.linli.funding.Case.get;
import static org.linli.funding.Case.money;
import static org.linli.funding.Case.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.funding.bridge.AdvancePayoutResult;
import org.linli.funding.disbursement.PaymentRegister;
import org.linli.platform.money.Money;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.JsonPath;

/** What the month is told as, what the ledger has and what the statements say is one sum, to the fen, every month. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class MonthlyReportTest {

    @Inject
    PaymentRegister payments;
    @Inject
    AdvancePayoutResult payouts;

    /** What one account gained in a month, by value date. */
    private static Money moved(String code, YearMonth month) throws SQLException {
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select coalesce(sum(case e.side when a.normal then e.amount else -e.amount end), 0)
                  from ledger_account a join ledger_entry e on e.account_id = a.id
                  join ledger_transaction t on t.id = e.transaction_id
                 where a.code = ? and t.mode in ('DIRECT', 'POST', 'REVERSAL')
                   and t.effective_on >= ? and t.effective_on < ?""")) {
            select.setString(1, code);
            select.setObject(2, month.atDay(1));
            select.setObject(3, month.plusMonths(1).atDay(1));
            try (var row = select.executeQuery()) {
                row.next();
                return Money.fen(row.getLong(1));
            }
        }
    }

    /** What the accounts of an agency that hold what it is owed gained, as its statement says. */
    private static Money owed(Case one, YearMonth month) {
        var statement =
                get("/statements/agencies/" + one.agency + "?from=" + month.atDay(1) + "&to=" + month.atEndOfMonth());
        var sum = Money.ZERO;
        for (var kind : new String[]{"AGENCY_PAYABLE_WAGE", "AGENCY_PAYABLE_PERFORMANCE", "AGENCY_RETENTION"}) {
            var account = "accounts.find{it.account == '" + kind + "'}";
            if (statement.get(account) != null) {
                sum = sum.plus(Money.yuan(statement.getString(account + ".arose.amount")))
                        .minus(Money.yuan(statement.getString(account + ".settled.amount")));
            }
        }
        return sum;
    }

    /** One line of a month; nothing where it is left out. */
    private record Told(Money allocated, Money promised, Money earned, Money paid, Money interest) {

        static final Told NOTHING = new Told(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);

        static Told of(JsonPath report, String which) {
            var line = "lines.find{" + which + "}";
            return report.get(line) == null ? NOTHING
                    : new Told(figure(report, line, "allocated"), figure(report, line, "promised"),
                            figure(report, line, "earned"), figure(report, line, "paid"),
                            figure(report, line, "interest"));
        }

        private static Money figure(JsonPath report, String line, String name) {
            return Money.yuan(report.getString(line + "." + name + ".amount"));
        }

        Told plus(Told other) {
            return new Told(allocated.plus(other.allocated), promised.plus(other.promised), earned.plus(other.earned),
                    paid.plus(other.paid), interest.plus(other.interest));
        }
    }

    private static JsonPath month(YearMonth month, String unit) {
        return get("/statements/months/" + month + "?purchaserId=" + unit);
    }

    /** Advanced, paid late with the advance withheld, sent back, paid again; interest paid; a part not owed. */
    private Case eventful() {
        var one = new Case().funded("3000000", "50000").reserved("2400000").payee().knownPayee().signed();
        var line = "/budget-lines/" + get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        agreed(STEWARD, line + "/return", "{\"amount\":" + money("123456.78") + "}").statusCode(200);
        var owner = Tokens.of("owner", "purchaser").street(one.street).bearer();
        var performance = "/payables/" + one.payable("PERFORMANCE", 1);
        agreed(owner, performance + "/dispute", Case.contest("100.01")).statusCode(200);
        post(Case.JUDGE, performance + "/resolve-dispute", "{\"confirmed\":" + money("0") + "}").statusCode(200);
        var wage = one.payable("WAGE", 1);
        Case.late(wage, Case.rule("FB1") + 9);
        var bridge = "/bridges/" + get("/bridges?payableId=" + wage + "&facility=BRIDGE").getString("items[0].id");
        var amount = "{\"amount\":" + money("50000") + "}";
        post(Tokens.of("director", "agency-director").agency(one.agency).bearer(), bridge + "/request", amount)
                .statusCode(200);
        agreed(Case.MAKER, bridge + "/grant", amount).statusCode(200);
        Case.job(() -> payouts.paid(UUID.fromString(bridge.substring("/bridges/".length())), Time.today()));
        var batch = Case.sent("{\"payableId\":\"" + wage + "\"}");
        Case.settled(batch, Time.today()).statusCode(200);
        Time.sweep();
        Case.settled(Case.sent("{\"payableId\":\"" + one.payable("INTEREST", 1) + "\"}"), Time.today()).statusCode(200);
        var paid = UUID.fromString(batch.getString("instructions[0].id"));
        Case.job(() -> payments.cameBack(payments.find(paid).orElseThrow(), "closed", Time.today()));
        Case.settled(Case.sent("{\"payableId\":\"" + wage + "\",\"amount\":" + money("500000") + "}"), Time.today())
                .statusCode(200);
        return one;
    }

    @Test
    void theReportIsTheLedgerAndTheStatementsToTheFenInEveryMonth() throws SQLException {
        var one = eventful();
        var line = get("/budget-lines?purchaserId=" + one.street).getString("items[0].id");
        var all = Told.NOTHING;
        for (var month = YearMonth.from(one.today); !month.isAfter(YearMonth.from(Time.today())); month =
                month.plusMonths(1)) {
            var told = Told.of(month(month, one.street), "it.lineId == '" + line + "'");
            assertThat(moved("PROGRAMME:" + line + ":ALLOCATED", month)).as("free in " + month)
                    .isEqualTo(told.allocated().minus(told.promised()).minus(told.interest()));
            assertThat(moved("CONTRACT:" + one.contract + ":COMMITTED", month)).as("planned in " + month)
                    .isEqualTo(told.promised().minus(told.earned()));
            assertThat(owed(one, month)).as("owed in " + month).isEqualTo(told.earned().minus(told.paid()));
            all = all.plus(told);
        }
        var statement = get("/statements/purchasers/" + one.street + "?year=" + one.today.getYear());
        assertThat(statement.getBoolean("lines[0].ties")).isTrue();
        assertThat(all.allocated().amount()).isEqualTo(statement.getString("lines[0].allocated.amount"));
        assertThat(all.allocated()).isEqualTo(Money.yuan("2876543.22"));
        assertThat(all.paid().amount()).isEqualTo(statement.getString("lines[0].paid.amount"));
        assertThat(all.interest().amount()).isEqualTo(statement.getString("lines[0].interestPaid.amount"));
        assertThat(all.interest().isPositive()).isTrue();
        assertThat(all.promised().minus(all.earned()).amount())
                .isEqualTo(statement.getString("lines[0].planned.amount"));
        assertThat(all.earned().minus(all.paid()).amount()).isEqualTo(statement.getString("lines[0].owed.amount"));
        assertThat(get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    @Test
    void aGiftThatGoesBackStandsInTheMonthUnderItsSource() {
        var one = new Case();
        var contract = GiftCaseTest.goesBack(one);
        var month = YearMonth.from(one.today);
        var which = "it.sourceId == '" + one.returned + "'";
        var owed = Told.of(month(month, "FINANCE"), which);
        assertThat(owed.promised()).isEqualTo(Money.yuan("70")).isEqualTo(owed.earned());
        assertThat(owed.paid()).isEqualTo(Money.ZERO);
        var payable = get("/payables?contractId=" + contract).getString("items[0].id");
        Case.settled(Case.sent("{\"payableId\":\"" + payable + "\"}"), one.today).statusCode(200);
        assertThat(Told.of(month(month, "FINANCE"), which).paid()).isEqualTo(Money.yuan("70"));
        var kept = new Case();
        GiftCaseTest.kept(GiftCaseTest.goesBack(kept), kept);
        assertThat(Told.of(month(month, "FINANCE"), "it.sourceId == '" + kept.returned + "'"))
                .as("kept for its purpose").isEqualTo(Told.NOTHING);
    }
}
