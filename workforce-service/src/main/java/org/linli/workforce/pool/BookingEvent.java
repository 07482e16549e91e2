package org.linli.workforce.pool;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.money.Money;

/** What becomes of a booked session; {@code agencyId} books, {@code supervisorAgencyId} lends. */
sealed interface BookingEvent extends DomainEvent {

    UUID bookingId();

    @Override
    default String key() {
        return bookingId().toString();
    }

    /** {@code whole} is what it would cost, {@code booker} and {@code home} how the two agencies share it. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.pool.requested.v1")
    record Requested(UUID bookingId, UUID offerId, UUID agencyId, UUID supervisorAgencyId, UUID supervisorPostId,
            LocalDate on, int hours, Money whole, Money booker, Money home) implements BookingEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.pool.booked.v1")
    record Booked(UUID bookingId, UUID agencyId, UUID supervisorAgencyId, UUID supervisorPostId, LocalDate on,
            int hours) implements BookingEvent {
    }

    /** Its time is over; the supervised says until that day whether it was held. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.pool.over.v1")
    record Over(UUID bookingId, UUID agencyId, UUID supervisorAgencyId,
            LocalDate acknowledgeBy) implements BookingEvent {
    }

    @Fact(topic = "linli.staffing", type = "linli.workforce.pool.held.v1")
    record Held(UUID bookingId, UUID agencyId, UUID supervisorAgencyId, UUID supervisorPostId, LocalDate on,
            int hours) implements BookingEvent {
    }

    /** {@code booker} owes the other agency so much; {@code home} bears the rest of {@code whole} itself. */
    @Fact(topic = "linli.staffing", type = "linli.workforce.pool.settled.v1")
    record Settled(UUID bookingId, UUID agencyId, UUID supervisorAgencyId, LocalDate on, int hours, Money whole,
            Money booker, Money home) implements BookingEvent {
    }

    /**
     * {@code to} is DECLINED, LAPSED, CANCELLED or MISSED; {@code late} after the last day on which it costs nothing.
     */
    @Fact(topic = "linli.staffing", type = "linli.workforce.pool.booking-ended.v1")
    record Ended(UUID bookingId, UUID agencyId, UUID supervisorAgencyId, UUID supervisorPostId, PoolBookingStatus to,
            String reason, boolean late) implements BookingEvent {
    }
}
