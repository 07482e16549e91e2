package org.linli.platform.testkit;

import io.quarkus.arc.Arc;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The rows of every table as they were, and the hour: put back as often as a test wants to begin there again. What took
 * a while to play takes a moment. Keys, seals and the inbox stay as they have become; the journal forgets what came
 * later.
 */
final class KeptDatabase {

    private final DatabaseContent content;
    private final Instant at;
    private final Map<String, byte[]> rows = new HashMap<>();
    private final long journal;

    private KeptDatabase(DatabaseContent content, Instant at, Connection connection) throws SQLException, IOException {
        this.content = content;
        this.at = at;
        try (var last = connection.createStatement().executeQuery("select coalesce(max(position), 0) from journal")) {
            last.next();
            journal = last.getLong(1);
        }
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : content.tables().keySet()) {
            if (!table.equals("journal")) {
                var bytes = new ByteArrayOutputStream();
                copies.copyOut("copy " + table + " to stdout", bytes);
                rows.put(table, bytes.toByteArray());
            }
        }
    }

    /** @param content what the tables hold at this moment */
    static KeptDatabase of(DatabaseContent content) {
        try (var connection = connection()) {
            return new KeptDatabase(content, Time.now(), connection);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("the tables are unreadable", failed);
        }
    }

    /** Tables that hold something else by now, with how many rows they had and have. */
    Collection<String> changes() {
        return content.differences(DatabaseContent.now());
    }

    /** First the hour, so that no sweep still runs with a later one; then, once whoever writes is done, the rows. */
    void putBack() {
        Time.back(at);
        Time.sweep();
        try (var connection = connection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                TableLocks.take(statement, content.tables().keySet());
                // neither the triggers that keep a table as it is nor the keys between tables
                statement.execute("set local session_replication_role = replica");
                var copies = connection.unwrap(PGConnection.class).getCopyAPI();
                for (var table : content.differing(DatabaseContent.now())) {
                    if (table.equals("journal")) {
                        statement.execute("delete from journal where position > " + journal);
                    } else {
                        statement.execute("delete from " + table);
                        copies.copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.get(table)));
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("the tables cannot be put back", failed);
        }
    }

    private static Connection connection() throws SQLException {
        return Arc.container().instance(DataSource.class).get().getConnection();
    }
}
