package org.linli.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;

/** Reads a CloudEvent in binary mode from the headers of a Kafka message. */
final class CloudEvents {

    private CloudEvents() {
    }

    static String type(ConsumerRecord<String, String> message) {
        return required(message, "ce_type");
    }

    static Delivered delivered(ConsumerRecord<String, String> message) {
        return new Delivered(message.topic(), envelope(message), message.value(), header(message, "traceparent"),
                header(message, "ce_signature"));
    }

    private static Envelope envelope(ConsumerRecord<String, String> message) {
        try {
            var causation = header(message, "ce_causationid");
            return new Envelope(UUID.fromString(required(message, "ce_id")), type(message),
                    required(message, "ce_subject"), Long.parseLong(required(message, "ce_sequence")),
                    OffsetDateTime.parse(required(message, "ce_time")).toInstant(),
                    LocalDate.parse(required(message, "ce_businessdate")), required(message, "ce_actor"),
                    UUID.fromString(required(message, "ce_correlationid")),
                    causation == null ? null : UUID.fromString(causation));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new MalformedEvent("a header of the event is malformed", malformed);
        }
    }

    private static String required(ConsumerRecord<String, String> message, String name) {
        var value = header(message, name);
        if (value == null) {
            throw new MalformedEvent("the message has no header " + name, null);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null || header.value().length == 0 ? null
                : new String(header.value(), StandardCharsets.UTF_8);
    }
}
