package org.linli.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.linli.platform.Ids;

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
        var message = new ProducerRecord<>(topic, key, json);
        var headers = Map.of("ce_specversion", "1.0", "ce_id", id.toString(), "ce_source", "test", "ce_type", type,
                "ce_time", Time.now().toString(), "ce_subject", key, "ce_sequence", Long.toString(sequence),
                "ce_correlationid", id.toString(), "ce_actor", "test", "ce_businessdate", Time.today().toString());
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(message);
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
