package org.linli.procurement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;

/**
 * Lets the journal name what somebody acts on as the actor, not the person: the feed and the topics are read while it
 * is secret who bids and who asks. The row of that thing says who it was.
 */
@ApplicationScoped
public class Pseudonym {

    private final CommandContext context;

    Pseudonym(CommandContext context) {
        this.context = context;
    }

    /** @param kind such as {@code bid} */
    public void actAs(String kind, UUID id) {
        context.begin(Actor.of(kind + "/" + id), context.correlationId(), context.causationId(), context.traceparent());
    }

    /** As {@link #actAs} for that work alone, and without the fact that caused it: that one names an agency. */
    public void unlinked(String kind, UUID id, Runnable work) {
        var actor = context.actor();
        var correlation = context.correlationId();
        var causation = context.causationId();
        var trace = context.traceparent();
        context.begin(Actor.of(kind + "/" + id), null, null, null);
        try {
            work.run();
        } finally {
            context.begin(actor, correlation, causation, trace);
        }
    }
}
