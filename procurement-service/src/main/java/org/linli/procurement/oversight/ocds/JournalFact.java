package org.linli.procurement.oversight.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal as the publication reads it.
 *
 * @param txid with {@code position} its place in the feed
 * @param at when it happened
 */
record JournalFact(String txid, long position, UUID id, String topic, String type, Instant at, JsonNode data) {

    static final String PREFIX = "linli.procurement.";
    /** Of a row {@code j} of the journal, as {@link #read} takes them. */
    static final String COLUMNS = "j.txid::text, j.position, j.id, j.topic, j.type, j.occurred_at, j.payload::text";
    /** What the publication has not come to. */
    static final String BEYOND_CURSOR =
            "(j.txid, j.position) > ((select c.txid from ocds_cursor c), (select c.position from ocds_cursor c))";

    static JournalFact read(ResultSet row) throws SQLException {
        return new JournalFact(row.getString(1), row.getLong(2), row.getObject(3, UUID.class), row.getString(4),
                row.getString(5), Rows.instant(row, 6), JsonText.tree(row.getString(7)));
    }

    /**
     * @throws IllegalStateException when the payload has no such field: the fact is not what the mapping takes it for
     */
    String text(String field) {
        var value = optional(field);
        if (value == null) {
            throw new IllegalStateException(type + " " + id + " has no " + field);
        }
        return value;
    }

    @Nullable
    String optional(String field) {
        return data.path(field).isValueNode() && !data.path(field).isNull() ? data.path(field).asText() : null;
    }

    UUID uuid(String field) {
        return UUID.fromString(text(field));
    }

    /** @return the last day of a deadline, or null where there is none */
    @Nullable
    String lastDay(String field) {
        return data.path(field).path("lastDay").isTextual() ? data.path(field).path("lastDay").asText() : null;
    }

    boolean is(String shortType) {
        return type.equals(PREFIX + shortType + ".v1");
    }

    String moment() {
        return Moments.at(at);
    }

    /** Names it where it could not be published. */
    @Override
    public String toString() {
        return id.toString();
    }
}
