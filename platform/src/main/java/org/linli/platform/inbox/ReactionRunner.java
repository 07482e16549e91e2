package org.linli.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;
import org.linli.platform.event.Envelope;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;

/** Runs one reaction to one event: retry outside, transaction and inbox row inside. */
@ApplicationScoped
public class ReactionRunner {

    private static final Logger LOG = Logger.getLogger(ReactionRunner.class);

    private final Inbox inbox;
    private final CommandContext context;
    private final ObjectMapper json;
    private final String service;

    ReactionRunner(Inbox inbox, CommandContext context, ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.inbox = inbox;
        this.context = context;
        this.json = withDecimalTexts(json);
        this.service = service;
    }

    /** @throws MalformedEvent at once, without retry: no later attempt reads it better */
    @Retry(maxRetries = 4, delay = 100, delayUnit = ChronoUnit.MILLIS, jitter = 50, maxDuration = 30,
            durationUnit = ChronoUnit.SECONDS, abortOn = MalformedEvent.class)
    void run(Reaction reaction, Delivered event) {
        var envelope = event.envelope();
        var fact = read(reaction, event.payload());
        var request = Arc.container().requestContext();
        request.activate();
        try {
            context.begin(Actor.job(service, reaction.consumer()), envelope.correlationId(), envelope.id(),
                    event.traceparent());
            if (inbox.once(reaction.consumer(), envelope.id(), () -> apply(reaction, fact, envelope))) {
                LOG.infof("%s answered %s of %s", reaction.consumer(), envelope.type(), envelope.key());
            }
        } finally {
            request.terminate();
        }
    }

    private void apply(Reaction reaction, Object fact, Envelope envelope) {
        if (reaction.order().isEmpty() || inbox.isNews(reaction.order(), envelope)) {
            reaction.apply(fact, envelope);
        } else {
            LOG.infof("%s is past %s of %s", reaction.order(), envelope.type(), envelope.key());
        }
    }

    private Object read(Reaction reaction, String payload) {
        try {
            return json.readerFor(reaction.payload()).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(payload);
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            throw new MalformedEvent(reaction.consumer() + " cannot read the payload", unreadable);
        }
    }

    /** Events write decimals as text, so that no reader rounds them; bodies of requests do not. */
    private static ObjectMapper withDecimalTexts(ObjectMapper json) {
        var lenient = json.copy();
        lenient.coercionConfigFor(LogicalType.Float).setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
        return lenient;
    }
}
