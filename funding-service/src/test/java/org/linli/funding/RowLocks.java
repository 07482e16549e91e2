package org.linli.funding;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.TestPostgres;

/** Whether a command takes its rows in one order, seen from another connection that holds the first of them. */
public final class RowLocks {

    private static final String ROW = "select from %s where %s = ?::%s for update%s";

    /** One row. @param column unique in that table; {@code type} of that column */
    public record Row(String table, String column, String type, String value) {

        public static Row source(String id) {
            return new Row("fund_source", "id", "uuid", id);
        }

        public static Row account(String code) {
            return new Row("ledger_account", "code", "text", code);
        }

        private void lock(Connection connection, String how) throws SQLException {
            try (var select = connection.prepareStatement(ROW.formatted(table, column, type, how))) {
                select.setString(1, value);
                select.execute();
            }
        }
    }

    private RowLocks() {
    }

    /**
     * Runs it while somebody holds {@code first}.
     *
     * @return what it answers
     * @throws SQLException when it holds {@code second} while it waits for the first: two such would wait in a ring
     */
    public static <T> T waitingFor(Row first, Row second, Callable<T> command) throws Exception {
        try (var other = TestPostgres.connect(); var executor = Executors.newSingleThreadExecutor()) {
            other.setAutoCommit(false);
            first.lock(other, "");
            var answered = executor.submit(command);
            Await.until("it waits for " + first, () -> isAwaited(other));
            try {
                second.lock(other, " nowait");
            } finally {
                other.rollback();
            }
            return answered.get(30, TimeUnit.SECONDS);
        }
    }

    private static boolean isAwaited(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select exists (select from pg_stat_activity
                    where pg_backend_pid() = any(pg_blocking_pids(pid)))"""); var row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
