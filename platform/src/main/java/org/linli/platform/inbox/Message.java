package org.linli.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What lay on a topic, whole, event or not: put aside and taken up again it is the same.
 *
 * @param headers by name, in the order of names; of several with one name the last
 */
record Message(String topic, @Nullable String key, TreeMap<String, String> headers, @Nullable String value) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Message of(ConsumerRecord<String, String> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(),
                header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return new Message(record.topic(), record.key(), headers, record.value());
    }

    /** As its producer's relay would have sent what came by hand. */
    static Message of(Delivered event) {
        var envelope = event.envelope();
        var headers = new TreeMap<>(Map.of("ce_id", envelope.id().toString(), "ce_type", envelope.type(), "ce_subject",
                envelope.key(), "ce_sequence", Long.toString(envelope.sequence()), "ce_time",
                envelope.occurredAt().toString(), "ce_businessdate", envelope.businessDate().toString(), "ce_actor",
                envelope.actor(), "ce_correlationid", envelope.correlationId().toString()));
        put(headers, "ce_causationid", envelope.causationId());
        put(headers, "traceparent", event.traceparent());
        put(headers, "ce_signature", event.signature());
        return new Message(event.topic(), envelope.key(), headers, event.payload());
    }

    private static void put(TreeMap<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }

    static Message read(byte[] written) {
        try {
            return JSON.readValue(written, Message.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    byte[] written() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Nullable
    String header(String name) {
        var value = headers.get(name);
        return value == null || value.isEmpty() ? null : value;
    }
}
