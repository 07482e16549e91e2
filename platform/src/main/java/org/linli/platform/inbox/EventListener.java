package org.linli.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.arc.ClientProxy;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.linli.platform.DatabaseOutageRetry;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.event.Signatures;
import org.linli.platform.event.Signatures.Signed;

/** The one consumer of a service: unwraps the message and hands it to the reactions on its type, in order per key. */
@ApplicationScoped
class EventListener {

    private static final Logger LOG = Logger.getLogger(EventListener.class);

    private final Map<String, List<Reaction>> reactions = new HashMap<>();
    private final ReactionRunner runner;
    private final Signatures signatures;
    private final Sequences sequences;
    private final MeterRegistry meters;

    EventListener(@All List<Reactions> beans, ReactionRunner runner, Signatures signatures, Sequences sequences,
            MeterRegistry meters) {
        this.runner = runner;
        this.signatures = signatures;
        this.sequences = sequences;
        this.meters = meters;
        for (var bean : beans) {
            var instance = ClientProxy.unwrap(bean);
            for (Class<?> type = instance.getClass(); type != Object.class; type = type.getSuperclass()) {
                for (var method : type.getDeclaredMethods()) {
                    var on = method.getAnnotation(On.class);
                    if (on != null) {
                        reactions.computeIfAbsent(on.type(), key -> new ArrayList<>())
                                .add(Reaction.of(instance, method));
                    }
                }
            }
        }
    }

    /** Throws when a reaction failed for good: the message then goes to the dead-letter topic with the reason. */
    @Incoming("events")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        var type = CloudEvents.type(message);
        var answers = reactions.getOrDefault(type, List.of());
        meters.counter("linli.events", "type", answers.isEmpty() ? "other" : type).increment();
        if (answers.isEmpty()) {
            LOG.debugf("no reaction to %s", type);
            passBy(message);
            return;
        }
        var envelope = CloudEvents.envelope(message);
        if (!isSigned(message, envelope)) {
            meters.counter("linli.events.unverified", "type", type).increment();
            LOG.errorf("ALARM: %s %s of %s on %s is not signed by the service it names", type, envelope.id(),
                    envelope.key(), message.topic());
            throw new UnverifiedEvent("not signed by the service that " + type + " names");
        }
        heard(message, envelope);
        answer(answers, envelope, message);
    }

    /**
     * One that fails for good stops none of the others: the message is put aside for it, and replaying repeats none.
     */
    private void answer(List<Reaction> answers, Envelope envelope, ConsumerRecord<String, String> message) {
        RuntimeException failed = null;
        for (var answer : answers) {
            try {
                DatabaseOutageRetry.with(
                        () -> runner.run(answer, envelope, message.value(), CloudEvents.traceparent(message)),
                        answer.consumer());
            } catch (RuntimeException refused) {
                if (failed == null) {
                    failed = refused;
                } else {
                    failed.addSuppressed(refused);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Nothing follows from it; that it came is known, if it is what it says. */
    private void passBy(ConsumerRecord<String, String> message) {
        try {
            var envelope = CloudEvents.envelope(message);
            if (isSigned(message, envelope)) {
                heard(message, envelope);
            }
        } catch (MalformedEvent stranger) {
            LOG.debugf("no event of ours: %s", stranger.getMessage());
        }
    }

    private boolean isSigned(ConsumerRecord<String, String> message, Envelope envelope) {
        return !signatures.inUse() || message.value() != null && signatures.isGood(
                new Signed(envelope.id(), envelope.type(), envelope.key(), envelope.occurredAt(),
                        envelope.businessDate(), envelope.actor(), envelope.correlationId(), message.value()),
                envelope.sequence(), CloudEvents.signature(message));
    }

    private void heard(ConsumerRecord<String, String> message, Envelope envelope) {
        DatabaseOutageRetry.with(() -> sequences.heard(message.topic(), envelope.key(), envelope.sequence()),
                "sequences");
    }
}
