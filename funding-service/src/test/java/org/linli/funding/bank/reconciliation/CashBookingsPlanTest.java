package org.linli.funding.bank.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** Closing a day asks what came since the last one that was closed, however long the account has been kept. */
@QuarkusTest
@WithTestResource(Engines.class)
class CashBookingsPlanTest {

    private static final int DAYS = 1_000;
    private static final int A_DAY = 60;

    /** Years of closed days, and nothing of it stays: the transaction is given up. */
    private static void history(Connection connection, LocalDate last) throws SQLException {
        run(connection, "set session_replication_role = replica");
        run(connection, """
                insert into ledger_transaction (id, mode, source_type, source_id, purpose, booked_on, effective_on,
                    recorded_at)
                select gen_random_uuid(), 'DIRECT', 'PLAN', gen_random_uuid(), 'x', day, day, timestamptz '%4$s'
                  from (select date '%1$s' - n / %2$d as day from generate_series(0, %3$d) n) d""".formatted(last,
                A_DAY, DAYS * A_DAY, Time.now()));
        run(connection, """
                insert into cash_booking (transaction_id, booked_on, amount)
                select id, effective_on, 100 from ledger_transaction where source_type = 'PLAN'""");
        run(connection, """
                insert into bank_day (day, version, status, opening, closing, in_ledger, in_transit, late, carried,
                    proposed_by, handlers, closed_by, closed_at)
                select date '%s' - n, 0, 'CLOSED', 0, 0, 7, 0, 0, '[]', 'a', '{"ids": ["a"]}', 'b', timestamptz '%s'
                  from generate_series(0, %d) n on conflict do nothing""".formatted(last, Time.now(), DAYS));
        run(connection, "analyze ledger_transaction, cash_booking, cash_awaited, bank_day");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String plan(Connection connection, String query, LocalDate day) throws SQLException {
        var asked = query.replace(":day", "date '" + day + "'").replace(":closed", "'CLOSED'");
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("explain (analyze, timing off) " + asked)) {
            var text = new StringBuilder();
            while (row.next()) {
                text.append(row.getString(1)).append('\n');
            }
            return text.toString();
        }
    }

    @Test
    void whatTheBalanceHoldsAndWhatWaitsIsFoundWithoutReadingHistory() throws SQLException {
        try (var connection = TestPostgres.connect()) {
            connection.setAutoCommit(false);
            history(connection, Time.today().minusDays(1));
            for (var query : new String[]{CashBookings.THROUGH, CashBookings.UNSEEN}) {
                assertThat(plan(connection, query, Time.today())).doesNotContain("Seq Scan on cash_booking")
                        .doesNotContain("Seq Scan on ledger_transaction").contains("cash_booking_day");
            }
            connection.rollback();
        }
    }
}
