package org.linli.procurement.oversight.ocds.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.oversight.ocds.release.Moments;

/**
 * One row of the journal as the publication reads it.
 *
 * @param txid with {@code position} its place in the feed
 * @param at when it happened
 */
public record JournalFact(String txid, long position, UUID id, String topic, String type, Instant at, JsonNode data) {

    static final String PREFIX = "linli.procurement.";

    /**
     * @throws IllegalStateException when the payload has no such field: the fact is not what the mapping takes it for
     */
    public String text(String field) {
        var value = optional(field);
        if (value == null) {
            throw new IllegalStateException(type + " " + id + " has no " + field);
        }
        return value;
    }

    @Nullable
    public String optional(String field) {
        return data.path(field).isValueNode() && !data.path(field).isNull() ? data.path(field).asText() : null;
    }

    public UUID uuid(String field) {
        return UUID.fromString(text(field));
    }

    /** @return the last day of a deadline, or null where there is none */
    @Nullable
    public String lastDay(String field) {
        return data.path(field).path("lastDay").isTextual() ? data.path(field).path("lastDay").asText() : null;
    }

    public boolean is(String shortType) {
        return type.equals(PREFIX + shortType + ".v1");
    }

    public String moment() {
        return Moments.at(at);
    }

    /** Names it where it could not be published. */
    @Override
    public String toString() {
        return id.toString();
    }
}
