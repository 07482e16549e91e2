package org.linli.procurement.judging.seat;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.procurement.Pseudonym;

/**
 * Lets the journal name a member's seat as the actor, not the member: the feed and the topics are read before the
 * result, and who sits is unknown until then (C04). The seat's row says who it was.
 */
@ApplicationScoped
public class SeatPseudonym {

    private final Pseudonym pseudonym;

    SeatPseudonym(Pseudonym pseudonym) {
        this.pseudonym = pseudonym;
    }

    public void actAs(Seat seat) {
        pseudonym.actAs("seat", seat.id());
    }
}
