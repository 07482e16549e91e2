package org.linli.workforce.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.identity.Owner;
import org.linli.platform.identity.Owners;

/** A booking as the thing of the supervisor's agency alone: it says yes or no. */
@ApplicationScoped
class LendingAgency implements Owners {

    private final PoolBookings bookings;

    LendingAgency(PoolBookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public Owner ownerOf(UUID id) {
        return bookings.get(id).asked();
    }
}
