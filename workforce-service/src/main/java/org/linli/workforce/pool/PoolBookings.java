package org.linli.workforce.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.linli.platform.aggregate.Aggregates;
import org.linli.workforce.supervision.BookedSessions;
import org.linli.workforce.supervision.Seat;

/** All sessions that were booked from the pool. */
@ApplicationScoped
class PoolBookings implements Aggregates<PoolBooking>, BookedSessions {

    private static final List<PoolBookingStatus> AHEAD = List.of(PoolBookingStatus.REQUESTED, PoolBookingStatus.BOOKED);
    /** What is asked for takes its time, too: what is promised twice cannot be kept. */
    private static final List<PoolBookingStatus> TAKEN = List.of(PoolBookingStatus.REQUESTED, PoolBookingStatus.BOOKED,
            PoolBookingStatus.OVER, PoolBookingStatus.HELD);

    @Override
    public String kind() {
        return "PoolBooking";
    }

    @Override
    public List<Seat> seatsOn(LocalDate day, UUID supervisorPostId, UUID workerPostId) {
        return list("onDay = ?1 and (supervisorPostId = ?2 or workerPostId = ?3) and status in ?4", day,
                supervisorPostId, workerPostId, TAKEN).stream().map(PoolBooking::seat).toList();
    }

    @Override
    public int heldHours(UUID workerPostId, YearMonth month) {
        return list("workerPostId = ?1 and onDay between ?2 and ?3 and status = ?4", workerPostId, month.atDay(1),
                month.atEndOfMonth(), PoolBookingStatus.HELD).stream().mapToInt(PoolBooking::hours).sum();
    }

    /** Those on either side of which the post stands, held; after that day. */
    List<PoolBooking> lockedAhead(UUID postId, LocalDate day) {
        return find("(supervisorPostId = ?1 or workerPostId = ?1) and onDay > ?2 and status in ?3 order by id", postId,
                day, AHEAD).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
