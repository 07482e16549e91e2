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

/** The one consumer of a service: unwraps the message and hands it to the reactions on its type, in order per key. */
@ApplicationScoped
class EventListener {

    private static final Logger LOG = Logger.getLogger(EventListener.class);

    private final Map<String, List<Reaction>> reactions = new HashMap<>();
    private final ReactionRunner runner;
    private final MeterRegistry meters;

    EventListener(@All List<Reactions> beans, ReactionRunner runner, MeterRegistry meters) {
        this.runner = runner;
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
            return;
        }
        var envelope = CloudEvents.envelope(message);
        for (var answer : answers) {
            DatabaseOutageRetry.with(
                    () -> runner.run(answer, envelope, message.value(), CloudEvents.traceparent(message)),
                    answer.consumer());
        }
    }
}
