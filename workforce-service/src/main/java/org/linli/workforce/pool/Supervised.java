package org.linli.workforce.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** A booking as the thing of who is supervised alone: they say whether it was held, never the supervisor. */
@ApplicationScoped
class Supervised implements Owners {

    private final PoolBookings bookings;

    Supervised(PoolBookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Owner ownerOf(UUID id) {
        return bookings.get(id).supervised();
    }
}
