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
import java.util.Optional;
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
    private final DeadLetters letters;
    private final MeterRegistry meters;

    EventListener(@All List<Reactions> beans, ReactionRunner runner, Signatures signatures, Sequences sequences,
            DeadLetters letters, MeterRegistry meters) {
        this.runner = runner;
        this.signatures = signatures;
        this.sequences = sequences;
        this.letters = letters;
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

    /** Throws when something failed for good: the message was put aside, and goes to the dead-letter topic, too. */
    @Incoming("events")
    @Blocking
    void on(ConsumerRecord<String, String> received) {
        var message = Message.of(received);
        Optional<Delivered> event;
        try {
            event = admitted(message);
        } catch (MalformedEvent | UnverifiedEvent atTheDoor) {
            putAside(message, DeadLetters.NOBODY, atTheDoor);
            throw atTheDoor;
        }
        event.ifPresent(known -> answer(known, message));
    }

    /**
     * What was lost on the way and is brought from the producer's change feed.
     *
     * @throws UnverifiedEvent at once; else what failed for good, which was put aside
     */
    void take(Delivered event) {
        admit(event);
        answer(event, Message.of(event));
    }

    /**
     * What was put aside: the reaction that could not take it takes it now, or, where none was reached, it comes in by
     * the door as if for the first time.
     *
     * @throws RuntimeException why not; it stays aside
     */
    void takeAgain(Message message, String consumer) {
        var event = admitted(message);
        if (consumer.equals(DeadLetters.NOBODY)) {
            event.ifPresent(known -> answer(known, message));
            return;
        }
        var answer = event.stream().flatMap(known -> answers(known.envelope().type()).stream())
                .filter(each -> each.consumer().equals(consumer)).findFirst()
                .orElseThrow(() -> new MalformedEvent("nothing here is called " + consumer + " any more", null));
        runner.run(answer, event.orElseThrow());
    }

    /** @return empty where nothing follows from it @throws MalformedEvent or {@link UnverifiedEvent} */
    private Optional<Delivered> admitted(Message message) {
        var type = CloudEvents.type(message);
        if (answers(type).isEmpty()) {
            LOG.debugf("no reaction to %s", type);
            passBy(message);
            return Optional.empty();
        }
        var event = CloudEvents.delivered(message);
        admit(event);
        return Optional.of(event);
    }

    private void admit(Delivered event) {
        var type = event.envelope().type();
        var known = answers(type).isEmpty() ? "other" : type;
        meters.counter("linli.events", "type", known).increment();
        if (!isSigned(event)) {
            meters.counter("linli.events.unverified", "type", known).increment();
            LOG.errorf("ALARM: %s %s of %s on %s is not signed by the service it names", type, event.envelope().id(),
                    event.envelope().key(), event.topic());
            throw new UnverifiedEvent("not signed by the service that " + type + " names");
        }
        heard(event);
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
    private void answer(Delivered event, Message message) {
        RuntimeException failed = null;
        for (var answer : answers(event.envelope().type())) {
            try {
                DatabaseOutageRetry.with(() -> runner.run(answer, event), answer.consumer());
            } catch (RuntimeException refused) {
                putAside(message, answer.consumer(), refused);
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

    /** What the table will not take, for whatever reason, the dead-letter topic still does. */
    private void putAside(Message message, String consumer, RuntimeException reason) {
        try {
            DatabaseOutageRetry.with(() -> letters.putAside(message, consumer, reason), "dead letters");
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "put aside on the dead-letter topic alone: %s", message.headers());
        }
    }

    /** Nothing follows from it; that it came is known, if it is what it says. */
    private void passBy(Message message) {
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
