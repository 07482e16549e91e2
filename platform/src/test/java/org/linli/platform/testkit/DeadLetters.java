package org.linli.platform.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a service has put aside. */
public final class DeadLetters {

    /** One message with the reason its headers give. */
    public record Letter(String value, String reason) {
    }

    private DeadLetters() {
    }

    /** Waits up to 3 min for that many letters of one key. */
    public static List<Letter> of(String topic, String key, int expected) {
        var letters = new ArrayList<Letter>();
        try (var consumer = new KafkaConsumer<>(Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                TestBroker.address(), ConsumerConfig.GROUP_ID_CONFIG, UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.METADATA_MAX_AGE_CONFIG, "500"),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            while (letters.size() < expected && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.equals(message.key())) {
                        var reason = message.headers().lastHeader("dead-letter-reason");
                        letters.add(new Letter(message.value(),
                                reason == null ? "" : new String(reason.value(), StandardCharsets.UTF_8)));
                    }
                });
            }
        }
        return letters;
    }
}
