package org.linli.platform.sweep;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The table sweep_failure: rows that rest, why, and until when. */
@ApplicationScoped
class SweepFailures {

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(1));

    private final DataSource database;
    private final MeterRegistry meters;
    private final Map<String, AtomicInteger> resting = new ConcurrentHashMap<>();

    SweepFailures(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    /** Of one sweep, by row. */
    List<SweepFailure> of(String sweep) {
        var failures = read("where sweep = ? order by row_key", sweep, "", 10_000);
        resting.computeIfAbsent(sweep, name -> meters.gauge("linli.sweep.failures", Tags.of("sweep", name), new AtomicInteger()))
                .set(failures.size());
        return failures;
    }

    /** Of all sweeps, in the order of sweep and row. */
    List<SweepFailure> after(String sweep, String row, int limit) {
        return read("where (sweep, row_key) > (?, ?) order by sweep, row_key limit ?", sweep, row, limit);
    }

    private List<SweepFailure> read(String where, String sweep, String row, int limit) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement("""
                select sweep, row_key, reason, attempts, first_failed_at, last_failed_at, next_try_at from sweep_failure\s"""
                + where)) {
            select.setString(1, sweep);
            if (where.contains("limit")) {
                select.setString(2, row);
                select.setInt(3, limit);
            }
            var found = new ArrayList<SweepFailure>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(failure(rows));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("sweep failures unreadable", failed);
        }
    }

    private static SweepFailure failure(ResultSet rows) throws SQLException {
        return new SweepFailure(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4), instant(rows, 5),
                instant(rows, 6), instant(rows, 7));
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** In a transaction of its own: that of the row is lost. */
    void record(String sweep, String row, Throwable cause, Instant now) {
        QuarkusTransaction.requiringNew().run(() -> change("""
                insert into sweep_failure (sweep, row_key, reason, attempts, first_failed_at, last_failed_at, next_try_at)
                values (?, ?, ?, 1, ?, ?, ?)
                on conflict (sweep, row_key) do update set reason = excluded.reason, attempts = sweep_failure.attempts + 1,
                    last_failed_at = excluded.last_failed_at,
                    next_try_at = excluded.last_failed_at + (array[%s])[least(sweep_failure.attempts + 1, %d)]"""
                .formatted(intervals(), PAUSES.size()), statement -> {
            statement.setString(1, sweep);
            statement.setString(2, row);
            statement.setString(3, FailureReason.of(cause));
            statement.setObject(4, now.atOffset(ZoneOffset.UTC));
            statement.setObject(5, now.atOffset(ZoneOffset.UTC));
            statement.setObject(6, now.plus(PAUSES.getFirst()).atOffset(ZoneOffset.UTC));
        }));
    }

    private static String intervals() {
        return String.join(", ", PAUSES.stream().map(pause -> "interval '" + pause.toSeconds() + " s'").toList());
    }

    /** The row's turn went well after all; in its transaction. */
    void settled(String sweep, String row) {
        change("delete from sweep_failure where sweep = ? and row_key = ?", statement -> {
            statement.setString(1, sweep);
            statement.setString(2, row);
        });
    }

    @FunctionalInterface
    private interface Values {

        void set(java.sql.PreparedStatement statement) throws SQLException;
    }

    private void change(String sql, Values values) {
        try (Connection connection = database.getConnection(); var statement = connection.prepareStatement(sql)) {
            values.set(statement);
            statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("sweep failures not kept", failed);
        }
    }
}
