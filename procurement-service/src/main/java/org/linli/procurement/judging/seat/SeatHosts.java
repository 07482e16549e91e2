package org.linli.procurement.judging.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** Whose committee a seat is on: the host of the tender judges the conduct of its members. */
@ApplicationScoped
class SeatHosts implements Owners {

    private final Seats seats;

    SeatHosts(Seats seats) {
        this.seats = seats;
    }

    @Override
    public Owner ownerOf(UUID id) {
        return seats.hostOf(id);
    }
}
