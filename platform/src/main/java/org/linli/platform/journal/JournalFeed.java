package org.linli.platform.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
                correlation_id,
                   causation_id, traceparent, payload::text
              from journal
             where (txid, position) > (?::xid8, ?) and txid < pg_snapshot_xmin(pg_current_snapshot())
               and (?::text is null or topic = ?) and (?::text is null or type = ?)
             order by journal.txid, journal.position limit ?""";

    /** A CloudEvent in the structured form, with our extensions. */
    record Item(UUID id, String source, String type, String subject, Instant time, String specversion, String topic,
            long sequence, LocalDate businessdate, String actor, UUID correlationid, @Nullable UUID causationid,
            @Nullable String traceparent, JsonNode data) {
    }

    record Slice(List<Item> items, @Nullable FeedCursor last) {
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

    Slice read(FeedCursor after, @Nullable String topic, @Nullable String type, int limit) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(READ)) {
            select.setString(1, after.txid());
            select.setLong(2, after.position());
            select.setString(3, topic);
            select.setString(4, topic);
            select.setString(5, type);
            select.setString(6, type);
            select.setInt(7, limit);
            try (var row = select.executeQuery()) {
                var items = new ArrayList<Item>();
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

    private Item item(ResultSet row) throws SQLException, IOException {
        return new Item(row.getObject(3, UUID.class), source, row.getString(7), row.getString(5),
                row.getObject(8, OffsetDateTime.class).toInstant(), "1.0", row.getString(4), row.getLong(6),
                row.getObject(9, LocalDate.class), row.getString(10), row.getObject(11, UUID.class),
                row.getObject(12, UUID.class), row.getString(13), json.readTree(row.getString(14)));
    }
}
