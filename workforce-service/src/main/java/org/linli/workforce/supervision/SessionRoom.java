package org.linli.workforce.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.platform.aggregate.Today;
import org.linli.platform.problem.Rejection;

/** Whether two people can meet at that time, by all that is logged and booked; their posts are held meanwhile. */
@ApplicationScoped
public class SessionRoom {

    private final Supervisions supervisions;
    private final BookedSessions booked;
    private final Today today;

    SessionRoom(Supervisions supervisions, BookedSessions booked, Today today) {
        this.supervisions = supervisions;
        this.booked = booked;
        this.today = today;
    }

    /** @throws Rejection for what overlaps, ends after its day or is more than the day holds */
    public void require(UUID supervisorPostId, UUID workerPostId, SessionTime time) {
        var logged = supervisions.around(supervisorPostId, workerPostId).stream()
                .flatMap(supervision -> supervision.seatsOn(time.on()));
        var seats = Stream.concat(logged, booked.seatsOn(time.on(), supervisorPostId, workerPostId).stream()).toList();
        SessionTimes.require(new Seat(supervisorPostId, workerPostId, time), seats,
                today.day().rule("SUPERVISION-DAY"));
    }
}
