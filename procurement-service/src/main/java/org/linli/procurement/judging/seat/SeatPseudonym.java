package org.linli.procurement.judging.seat;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;

/**
 * Lets the journal name a member's seat as the actor, not the member: the feed and the topics are read before the
 * result, and who sits is unknown until then (C04). The seat's row says who it was.
 */
@ApplicationScoped
public class SeatPseudonym {

    private final CommandContext trail;

    SeatPseudonym(CommandContext trail) {
        this.trail = trail;
    }

    public void actAs(Seat seat) {
        trail.begin(Actor.of("seat/" + seat.id()), trail.correlationId(), trail.causationId(), trail.traceparent());
    }
}
