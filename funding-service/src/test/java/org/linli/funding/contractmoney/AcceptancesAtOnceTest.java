package org.linli.funding.contractmoney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.funding.Untouched.sql;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linli.funding.Case;
import org.linli.funding.Untouched;
import org.linli.funding.contractmoney.trigger.PayableTrigger;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Ledger;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;

/** Acceptances take all their accounts in one order, and are refused by the ledger before they say anything. */
@QuarkusTest
@WithTestResource(Engines.class)
class AcceptancesAtOnceTest {

    @Inject
    PayableTrigger triggers;
    @Inject
    ContractPayablePlanner payables;
    @Inject
    Ledger ledger;

    @Test
    void twoOfOneAgencyDoNotWaitForEachOtherInARing() throws Exception {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        Case.job(() -> {
            // the retentions of both instalments fall due with the final one, the first of them before its wage
            sql("update payable set instalment_trigger = 'FINAL' where contract_id = ?1 and instalment_no = 2",
                    one.contract);
            ledger.openAndLockAccounts(List.of(Account.retention(one.agency)));
        });
        try (var other = TestPostgres.connect(); var executor = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            lock(other, Account.wage(one.agency));
            var accepted =
                    executor.submit(() -> Case.job(() -> triggers.accepted(one.contract, 2, one.today, "F01", null)));
            Await.until("the acceptance waits for the wage account", () -> waits(other));
            lock(other, Account.retention(one.agency));
            other.commit();
            accepted.get(30, TimeUnit.SECONDS);
        }
        assertThat(Case.get("/payables/" + one.payable("RETENTION", 1)).getString("status")).isEqualTo("TRIGGERED");
        assertThat(Case.get("/ledger/trial-balance").getBoolean("right")).isTrue();
    }

    private static void lock(Connection connection, Account account) throws SQLException {
        try (var select = connection.prepareStatement("select from ledger_account where code = ? for update")) {
            select.setString(1, account.code());
            select.execute();
        }
    }

    private static boolean waits(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select exists (select from pg_stat_activity
                    where pg_backend_pid() = any(pg_blocking_pids(pid)))"""); var row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    @Test
    void startsNoClockForWorkThatTheContractHasNoMoneyFor() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        Untouched.byTheLedger(
                () -> sql("update ledger_account set debits_posted = credits_posted where code = ?1",
                        Account.committed(one.contract).code()),
                () -> triggers.accepted(one.contract, 2, one.today, "F01", null), () -> {
                });
    }

    @Test
    void voidsNothingOfAContractWhoseMoneyCannotGoBack() {
        var one = new Case().funded("2400000", "0").reserved("2400000").payee().signed();
        Untouched.byTheLedger(
                () -> sql("update ledger_account set debits_posted = credits_posted where code = ?1",
                        Account.committed(one.contract).code()),
                () -> payables.cancelUnearned(one.contract, one.today), () -> {
                });
    }
}
