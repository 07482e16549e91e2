package org.linli.console.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way into the store.
 *
 * @param mentions every id in its key and payload
 * @param message as it was heard
 */
record HeardFact(Fact fact, Set<UUID> mentions, ConsumerRecord<String, String> message) {

    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b");
    /** U+0000 as such or as JSON escapes it: JSON allows it, a database's text does not. */
    private static final Pattern ZERO = Pattern.compile("\0|(?<!\\\\)(\\\\\\\\)*\\\\u0000");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** @throws IllegalArgumentException for a message that is no CloudEvent of the suite */
    static HeardFact of(ConsumerRecord<String, String> message) {
        try {
            var type = required(message, "ce_type");
            var payload = payload(message.value());
            var causation = header(message, "ce_causationid");
            var fact = new Fact(UUID.fromString(required(message, "ce_id")), service(type), type, message.topic(),
                    required(message, "ce_subject"), Long.parseLong(required(message, "ce_sequence")),
                    OffsetDateTime.parse(required(message, "ce_time")).toInstant(),
                    LocalDate.parse(required(message, "ce_businessdate")), required(message, "ce_actor"),
                    UUID.fromString(required(message, "ce_correlationid")),
                    causation == null ? null : UUID.fromString(causation), payload, 0);
            return new HeardFact(fact, mentions(fact.key() + " " + payload), message);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    private static String payload(@Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException("no payload");
        }
        try {
            if (!JSON.readTree(value).isObject()) {
                throw new IllegalArgumentException("a payload that is no object");
            }
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("a payload that is no JSON: " + malformed.getOriginalMessage(),
                    malformed);
        }
        return text(value, "payload");
    }

    private static String service(String type) {
        var parts = type.split("\\.");
        if (parts.length < 4) {
            throw new IllegalArgumentException("a type of four parts or more, not " + type);
        }
        return parts[1];
    }

    static Set<UUID> mentions(String text) {
        var found = new LinkedHashSet<UUID>();
        var ids = ID.matcher(text);
        while (ids.find()) {
            found.add(UUID.fromString(ids.group()));
        }
        return found;
    }

    private static String required(ConsumerRecord<String, String> message, String name) {
        var value = header(message, name);
        if (value == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null || header.value().length == 0 ? null
                : text(new String(header.value(), StandardCharsets.UTF_8), name);
    }

    private static String text(String value, String name) {
        if (ZERO.matcher(value).find()) {
            throw new IllegalArgumentException(name + " holds U+0000");
        }
        return value;
    }
}
