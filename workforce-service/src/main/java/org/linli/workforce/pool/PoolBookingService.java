package org.linli.workforce.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.workforce.pool.PoolBookingStatus.PoolBookingCommand;
import org.linli.workforce.post.Post;
import org.linli.workforce.post.PostWatch;
import org.linli.workforce.post.Posts;
import org.linli.workforce.supervision.SessionRoom;

/** One transaction per command on a booking; what is ahead ends with either post. */
@ApplicationScoped
class PoolBookingService implements PostWatch {

    private final PoolBookings bookings;
    private final PoolOffers offers;
    private final Commands commands;
    private final Posts posts;
    private final SessionRoom room;
    private final Journal journal;
    private final Today today;

    PoolBookingService(PoolBookings bookings, PoolOffers offers, Commands commands, Posts posts, SessionRoom room,
            Journal journal, Today today) {
        this.bookings = bookings;
        this.offers = offers;
        this.commands = commands;
        this.posts = posts;
        this.room = room;
        this.journal = journal;
        this.today = today;
    }

    /** Both posts are held, in one order: nobody is booked twice for one hour, however many ask at once. */
    @Transactional
    PoolBooking book(UUID offerId, UUID workerPostId, BookingPlan plan) {
        var supervisorPostId = offers.get(offerId).supervisorPostId();
        Stream.of(supervisorPostId, workerPostId).sorted().distinct().forEach(posts::locked);
        var booking = PoolBooking.book(Ids.next(), offers.locked(offerId), posts.get(workerPostId), plan,
                today.instant(), today.day());
        room.require(supervisorPostId, workerPostId, plan.time(booking.id()));
        bookings.persistAndFlush(booking);
        journal.append(booking.requested());
        return booking;
    }

    @Transactional
    PoolBooking confirm(UUID id, @Nullable String ifMatch) {
        return commands.decide(bookings.locked(id), ifMatch, PoolBookingCommand.CONFIRM,
                booking -> booking.confirm(today.instant()));
    }

    @Transactional
    PoolBooking decline(UUID id, @Nullable String ifMatch, String why) {
        return commands.decide(bookings.locked(id), ifMatch, PoolBookingCommand.DECLINE,
                booking -> booking.decline(why));
    }

    /** @param agencyId who cancels; anybody but the agency that booked stands on the supervisor's side */
    @Transactional
    PoolBooking cancel(UUID id, @Nullable String ifMatch, @Nullable UUID agencyId, String why) {
        return commands.decideAll(bookings.locked(id), ifMatch, PoolBookingCommand.CANCEL, booking -> booking
                .cancel(booking.agencyId().equals(agencyId), why, today.instant(), today.day().rule("POOL-LATE")));
    }

    @Transactional
    PoolBooking acknowledge(UUID id, @Nullable String ifMatch) {
        return commands.decideAll(bookings.locked(id), ifMatch, PoolBookingCommand.ACKNOWLEDGE,
                PoolBooking::acknowledge);
    }

    @Transactional
    PoolBooking deny(UUID id, @Nullable String ifMatch, String why) {
        return commands.decide(bookings.locked(id), ifMatch, PoolBookingCommand.DENY, booking -> booking.deny(why));
    }

    void tick(UUID id) {
        commands.give(bookings.locked(id), PoolBookingCommand.TICK, PoolBooking::tick);
    }

    @Override
    public void ended(Post post, LocalDate on) {
        bookings.lockedAhead(post.id(), on)
                .forEach(ahead -> commands.give(ahead, PoolBookingCommand.END, booking -> booking.end("POST_ENDED")));
    }
}
