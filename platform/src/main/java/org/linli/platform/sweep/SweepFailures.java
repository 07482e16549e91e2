package org.linli.platform.sweep;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.linli.platform.FailureReason;

/** The table sweep_failure: rows that rest, why, and until when. */
@ApplicationScoped
class SweepFailures {

    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(12), Duration.ofDays(1));
    /** More rows than these rest unseen: they are tried again with every beat. */
    private static final int MOST = 100_000;
    private static final String COLUMNS =
            "sweep, row_key, reason, attempts, first_failed_at, last_failed_at, next_try_at";
    private static final String UPSERT = """
            insert into sweep_failure (sweep, row_key, reason, attempts, first_failed_at, last_failed_at,
                next_try_at)
            values (?, ?, ?, 1, ?, ?, ?)
            on conflict (sweep, row_key) do update set reason = excluded.reason,
                attempts = sweep_failure.attempts + 1,
                last_failed_at = excluded.last_failed_at,
                next_try_at = excluded.last_failed_at + (array[%s])[least(sweep_failure.attempts + 1, %d)]
            returning %s""".formatted(intervals(), PAUSES.size(), COLUMNS);

    private final DataSource database;
    private final MeterRegistry meters;
    private final Map<String, AtomicInteger> resting = new ConcurrentHashMap<>();

    SweepFailures(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.meters = meters;
    }

    /** Of all sweeps, by name; the meter of each of these says how many rows of it rest. */
    Map<String, List<SweepFailure>> bySweep(List<String> names) {
        var all = after("", "", MOST).stream().collect(Collectors.groupingBy(SweepFailure::sweep));
        names.forEach(name -> resting
                .computeIfAbsent(name,
                        sweep -> meters.gauge("linli.sweep.failures", Tags.of("sweep", sweep), new AtomicInteger()))
                .set(all.getOrDefault(name, List.of()).size()));
        return all;
    }

    /** Of all sweeps, in the order of sweep and row. */
    List<SweepFailure> after(String sweep, String row, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select " + COLUMNS
                        + " from sweep_failure where (sweep, row_key) > (?, ?) order by sweep, row_key limit ?")) {
            select.setString(1, sweep);
            select.setString(2, row);
            select.setInt(3, limit);
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
        return new SweepFailure(rows.getString(1), rows.getString(2), rows.getString(3), rows.getInt(4),
                instant(rows, 5), instant(rows, 6), instant(rows, 7));
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** In a transaction of its own: that of the row is lost. @return as it stands now */
    SweepFailure record(String sweep, String row, Throwable cause, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection(); var upsert = connection.prepareStatement(UPSERT)) {
                upsert.setString(1, sweep);
                upsert.setString(2, row);
                upsert.setString(3, FailureReason.of(cause));
                upsert.setObject(4, now.atOffset(ZoneOffset.UTC));
                upsert.setObject(5, now.atOffset(ZoneOffset.UTC));
                upsert.setObject(6, now.plus(PAUSES.getFirst()).atOffset(ZoneOffset.UTC));
                try (var kept = upsert.executeQuery()) {
                    kept.next();
                    return failure(kept);
                }
            } catch (SQLException failed) {
                throw new IllegalStateException("sweep failures not kept", failed);
            }
        });
    }

    private static String intervals() {
        return String.join(", ", PAUSES.stream().map(pause -> "interval '" + pause.toSeconds() + " s'").toList());
    }

    /** The row's turn went well after all; in its transaction. */
    void settled(String sweep, String row) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from sweep_failure where sweep = ? and row_key = ?")) {
            delete.setString(1, sweep);
            delete.setString(2, row);
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("sweep failures not kept", failed);
        }
    }
}
