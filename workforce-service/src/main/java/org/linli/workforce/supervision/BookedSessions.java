package org.linli.workforce.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Sessions that were booked from the shared pool: they take their time, and their hours count once they were held. */
public interface BookedSessions {

    /** What is booked or was held on that day with the supervisor or for the supervised. */
    List<Seat> seatsOn(LocalDate day, UUID supervisorPostId, UUID workerPostId);

    /** Hours of that month which the supervised has acknowledged. */
    int heldHours(UUID workerPostId, YearMonth month);
}
