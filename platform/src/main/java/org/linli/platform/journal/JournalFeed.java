package org.linli.platform.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The journal in the order in which it became visible. Identity values show up out of order, so the order is (txid,
 * position), and only rows below the oldest running transaction are shown: no reader ever skips one.
 */
@ApplicationScoped
class JournalFeed {

    private static final String READ = """
            select txid::text, position, id, topic, key, sequence, type, occurred_at, business_date, actor,
                   correlation_id, causation_id, traceparent, signature, payload::text
              from journal
             where (txid, position) > (?::xid8, ?) and txid < pg_snapshot_xmin(pg_current_snapshot())""";
    private static final String NOT_AUDITED = " and topic <> 'linli.audit'";
    private static final String IN_ORDER = " order by journal.txid, journal.position limit ?";

    record Slice(List<FeedItem> items, @Nullable FeedCursor last) {
    }

    private final DataSource database;
    private final ObjectMapper json;
    private final String source;

    JournalFeed(DataSource database, ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.json = json;
        this.source = "linli/" + service;
    }

    /**
     * @param only what of it: columns of the journal and their value; none for everything
     * @param audited with what is told to auditors
     */
    Slice read(FeedCursor after, Map<String, String> only, boolean audited, int limit) {
        var asked = List.copyOf(only.entrySet());
        var filters = asked.stream().map(each -> " and " + each.getKey() + " = ?").collect(Collectors.joining());
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(READ + filters + (audited ? "" : NOT_AUDITED) + IN_ORDER)) {
            select.setString(1, after.txid());
            select.setLong(2, after.position());
            var at = 3;
            for (var each : asked) {
                select.setString(at++, each.getValue());
            }
            select.setInt(at, limit);
            try (var row = select.executeQuery()) {
                var items = new ArrayList<FeedItem>();
                FeedCursor last = null;
                while (row.next()) {
                    items.add(item(row));
                    last = new FeedCursor(row.getString(1), row.getLong(2));
                }
                return new Slice(items, last);
            }
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException("journal unreadable", failed);
        }
    }

    private FeedItem item(ResultSet row) throws SQLException, IOException {
        return new FeedItem(row.getObject(3, UUID.class), source, row.getString(7), row.getString(5),
                row.getObject(8, OffsetDateTime.class).toInstant(), "1.0", row.getString(4), row.getLong(6),
                row.getObject(9, LocalDate.class), row.getString(10), row.getObject(11, UUID.class),
                row.getObject(12, UUID.class), row.getString(13), row.getString(14), json.readTree(row.getString(15)));
    }
}
