package org.linli.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;

/** Why the present work is done: who, in which case, caused by which event. One per request, event or sweep. */
@RequestScoped
public class CommandContext {

    private @Nullable Actor actor;
    private @Nullable UUID correlationId;
    private @Nullable UUID causationId;
    private @Nullable String traceparent;

    public void begin(Actor actor, @Nullable UUID correlationId, @Nullable UUID causationId,
            @Nullable String traceparent) {
        this.actor = actor;
        this.correlationId = correlationId;
        this.causationId = causationId;
        this.traceparent = traceparent;
    }

    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("work without an actor: begin the trail first");
        }
        return actor;
    }

    /** The case; a new one where nothing began it. */
    public UUID correlationId() {
        if (correlationId == null) {
            correlationId = Ids.next();
        }
        return correlationId;
    }

    public @Nullable UUID causationId() {
        return causationId;
    }

    public @Nullable String traceparent() {
        return traceparent;
    }
}
