package org.linli.platform.inbox;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;

/** Reads a CloudEvent in binary mode from the headers of a message. */
final class CloudEvents {

    private CloudEvents() {
    }

    static String type(Message message) {
        return required(message, "ce_type");
    }

    static Delivered delivered(Message message) {
        return new Delivered(message.topic(), envelope(message), message.value(), message.header("traceparent"),
                message.header("ce_signature"));
    }

    /** Null where it is no event of ours. */
    static @Nullable Delivered ifReadable(Message message) {
        try {
            return delivered(message);
        } catch (MalformedEvent stranger) {
            return null;
        }
    }

    private static Envelope envelope(Message message) {
        try {
            var causation = message.header("ce_causationid");
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

    private static String required(Message message, String name) {
        var value = message.header(name);
        if (value == null) {
            throw new MalformedEvent("the message has no header " + name, null);
        }
        return value;
    }
}
