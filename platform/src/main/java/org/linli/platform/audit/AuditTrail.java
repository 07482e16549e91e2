package org.linli.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.event.Fact;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.journal.Journal;

/** The table audit_entry, written with the journal in the transaction of what is told. */
@ApplicationScoped
public class AuditTrail {

    private static final String WRITE = """
            insert into audit_entry (id, kind, account, operation, subject, what, times, said_at, correlation_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String READ = """
            select id, kind, account, operation, subject, what, times, said_at, correlation_id from audit_entry
             where %s order by id desc limit ?""";

    private static final String FORGET = """
            delete from audit_entry where id in (select id from audit_entry where said_at < ? limit ?)""";

    private final DataSource database;
    private final Journal journal;
    private final CommandContext context;
    private final Clock clock;

    AuditTrail(DataSource database, Journal journal, CommandContext context, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.context = context;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    public void say(AuditEvent event) {
        say(List.of(event));
    }

    @Transactional(TxType.MANDATORY)
    public void say(List<? extends AuditEvent> events) {
        journal.append(events);
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(WRITE)) {
            for (var event : events) {
                insert.setObject(1, Ids.next());
                insert.setString(2, kind(event));
                insert.setString(3, event.by());
                insert.setString(4, event.operation());
                insert.setString(5, event.subject());
                insert.setString(6, event.what());
                insert.setLong(7, event.times());
                insert.setObject(8, now);
                insert.setObject(9, context.correlationId());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("audit trail not written", failed);
        }
    }

    /** {@code linli.platform.access.refused.v1} is of the kind {@code access.refused}. */
    private static String kind(AuditEvent event) {
        var words = event.getClass().getAnnotation(Fact.class).type().split("\\.");
        return words[2] + "." + words[3];
    }

    /** What is asked for; null asks for everything. @param before the last entry of the page before */
    record Asked(@Nullable String by, @Nullable String operation, @Nullable String kind, @Nullable Instant from,
            @Nullable Instant to, @Nullable UUID before) {

        private LinkedHashMap<String, Object> conditions() {
            var found = new LinkedHashMap<String, Object>();
            put(found, "account = ?", by);
            put(found, "operation = ?", operation);
            put(found, "kind = ?", kind);
            put(found, "said_at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
            put(found, "said_at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
            put(found, "id < ?", before);
            return found;
        }

        private static void put(LinkedHashMap<String, Object> conditions, String condition, @Nullable Object value) {
            if (value != null) {
                conditions.put(condition, value);
            }
        }
    }

    /** Newest first. */
    List<AuditEntry> read(Asked asked, int limit) {
        var conditions = asked.conditions();
        var where = conditions.isEmpty() ? "true" : String.join(" and ", conditions.keySet());
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(READ.formatted(where))) {
            var at = 1;
            for (var value : conditions.values()) {
                select.setObject(at++, value);
            }
            select.setInt(at, limit);
            return entries(select.executeQuery());
        } catch (SQLException failed) {
            throw new IllegalStateException("audit trail unreadable", failed);
        }
    }

    private static List<AuditEntry> entries(ResultSet row) throws SQLException {
        try (row) {
            var found = new ArrayList<AuditEntry>();
            while (row.next()) {
                found.add(new AuditEntry(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6), row.getLong(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(), row.getObject(9, UUID.class)));
            }
            return found;
        }
    }

    /** At most so many at once, so that no transaction is long. @return how many are gone */
    int forget(Instant before, int atOnce) {
        try (Connection connection = database.getConnection(); var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.setInt(2, atOnce);
            return delete.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("audit trail not shortened", failed);
        }
    }
}
