package org.linli.platform.inbox;

import org.jspecify.annotations.Nullable;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.Signatures.Signed;
import org.linli.platform.journal.FeedItem;

/** An event as it arrived, on a topic or by hand from the producer's change feed. */
record Delivered(String topic, Envelope envelope, @Nullable String payload, @Nullable String traceparent,
        @Nullable String signature) {

    static Delivered of(FeedItem item) {
        var envelope = new Envelope(item.id(), item.type(), item.subject(), item.sequence(), item.time(),
                item.businessdate(), item.actor(), item.correlationid(), item.causationid());
        return new Delivered(item.topic(), envelope, item.data().toString(), item.traceparent(), item.signature());
    }

    Signed signed() {
        return new Signed(envelope.id(), envelope.type(), envelope.key(), envelope.occurredAt(),
                envelope.businessDate(), envelope.actor(), envelope.correlationId(), payload);
    }
}
