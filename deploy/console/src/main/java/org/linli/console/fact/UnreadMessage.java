package org.linli.console.fact;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A message that is no fact of ours, kept whole with its place on the topic.
 *
 * @param reason for people
 * @param content as it was sent; empty where there was none
 */
public record UnreadMessage(String topic, int partition, long position, String reason, byte[] content) {

    static UnreadMessage of(ConsumerRecord<String, String> message, Exception why) {
        var value = message.value();
        return new UnreadMessage(message.topic(), message.partition(), message.offset(),
                String.valueOf(why.getMessage()).replace("\0", ""),
                value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
