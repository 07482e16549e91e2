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
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.event.Signatures;

/** The one consumer of a service: unwraps the message and hands it to the reactions on its type, in order per key. */
@ApplicationScoped
class EventListener {

    private static final Logger LOG = Logger.getLogger(EventListener.class);

    private final Map<String, List<Reaction>> reactions = new HashMap<>();
    /** Of each type that is reacted to, where it is said. */
    private final Map<String, String> topics = new HashMap<>();
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
                        topics.put(on.type(), on.topic());
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
        if (answers(type).isEmpty()) {
            LOG.debugf("no reaction to %s", type);
            passBy(message);
            return;
        }
        take(CloudEvents.delivered(message));
    }

    /**
     * Also what was lost on the way and is brought from the producer's change feed.
     *
     * @throws UnverifiedEvent at once; else what failed for good
     */
    void take(Delivered event) {
        var type = event.envelope().type();
        var answers = answers(type);
        meters.counter("linli.events", "type", answers.isEmpty() ? "other" : type).increment();
        if (!isSigned(event)) {
            meters.counter("linli.events.unverified", "type", answers.isEmpty() ? "other" : type).increment();
            LOG.errorf("ALARM: %s %s of %s on %s is not signed by the service it names", type, event.envelope().id(),
                    event.envelope().key(), event.topic());
            throw new UnverifiedEvent("not signed by the service that " + type + " names");
        }
        heard(event);
        answer(answers, event);
    }

    /** The topic is not signed: whoever brings an event must not choose it, as far as the reactions know better. */
    boolean isOnItsTopic(Delivered event) {
        return event.topic().equals(topics.getOrDefault(event.envelope().type(), event.topic()));
    }

    private List<Reaction> answers(String type) {
        return reactions.getOrDefault(type, List.of());
    }

    /**
     * One that fails for good stops none of the others: the message is put aside for it, and replaying repeats none.
     */
    private void answer(List<Reaction> answers, Delivered event) {
        RuntimeException failed = null;
        for (var answer : answers) {
            try {
                DatabaseOutageRetry.with(() -> runner.run(answer, event), answer.consumer());
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
        meters.counter("linli.events", "type", "other").increment();
        try {
            var event = CloudEvents.delivered(message);
            if (isSigned(event)) {
                heard(event);
            }
        } catch (MalformedEvent stranger) {
            LOG.debugf("no event of ours: %s", stranger.getMessage());
        }
    }

    private boolean isSigned(Delivered event) {
        return !signatures.inUse() || event.payload() != null
                && signatures.isGood(event.signed(), event.envelope().sequence(), event.signature());
    }

    private void heard(Delivered event) {
        DatabaseOutageRetry.with(
                () -> sequences.heard(event.topic(), event.envelope().key(), event.envelope().sequence()), "sequences");
    }
}
