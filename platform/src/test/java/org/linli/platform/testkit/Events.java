package org.linli.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.platform.Ids;
import org.linli.platform.event.Signatures;
import org.linli.platform.event.Signatures.Signed;

/** Publishes CloudEvents to the test broker as the relay would. Returns when the broker has them. */
public final class Events {

    private static final KafkaProducer<String, String> PRODUCER =
            new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.address()),
                    new StringSerializer(), new StringSerializer());

    private Events() {
    }

    /** @return the event's id */
    public static UUID publish(String topic, String type, String key, long sequence, String json) {
        var id = Ids.next();
        publish(id, topic, type, key, sequence, json);
        return id;
    }

    /** With a given id, to deliver the same event again. */
    public static void publish(UUID id, String topic, String type, String key, long sequence, String json) {
        send(signed(id, topic, type, key, sequence, json));
    }

    /** As the service that the type names would say it. */
    public static ProducerRecord<String, String> signed(UUID id, String topic, String type, String key, long sequence,
            String json) {
        var message = new ProducerRecord<>(topic, key, json);
        // no finer than PostgreSQL keeps it
        var now = Time.now().truncatedTo(ChronoUnit.MICROS);
        var day = Time.today();
        var signer = new Signatures(Optional.of(TestSecrets.eventKeys().toString()), Optional.of(type.split("\\.")[1]));
        var signature = signer.keyOf(new Signed(id, type, key, now, day, "test", id, json)).sign(sequence);
        var headers = Map.ofEntries(Map.entry("ce_specversion", "1.0"), Map.entry("ce_id", id.toString()),
                Map.entry("ce_source", "test"), Map.entry("ce_type", type), Map.entry("ce_time", now.toString()),
                Map.entry("ce_subject", key), Map.entry("ce_sequence", Long.toString(sequence)),
                Map.entry("ce_correlationid", id.toString()), Map.entry("ce_actor", "test"),
                Map.entry("ce_businessdate", day.toString()), Map.entry("ce_signature", signature));
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** Something that is no CloudEvent of ours, or another message exactly as given. */
    public static void send(ProducerRecord<String, String> message) {
        try {
            PRODUCER.send(message).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
