package org.linli.procurement.tendering.tender;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Deadline;

/**
 * The terms of a published tender.
 *
 * @param bidsUntil the instant from which a bid is late and envelopes may be opened
 * @param nextCheckAt when the clock next has something to do; null while it waits for people
 */
@Embeddable
record Timetable(@JdbcTypeCode(SqlTypes.JSON) TenderClocks clocks, Instant bidsUntil, @Nullable Instant nextCheckAt) {

    static Timetable of(TenderClocks clocks, TenderStatus status, @Nullable Pause pause) {
        return new Timetable(clocks, clocks.bidsUntil().passesAt(), switch (status) {
            case PUBLISHED -> clocks.bidsUntil().passesAt();
            case RANKED -> passes(clocks.fixWinnerUntil());
            case SUSPENDED -> pause == null ? null : pause.nextCheck();
            default -> passes(clocks.owed(status));
        });
    }

    /** What was owed is late and was said to be; it is looked at again at the end of another term. */
    Timetable again(Deadline next) {
        return new Timetable(clocks, bidsUntil, next.passesAt());
    }

    private static @Nullable Instant passes(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.passesAt();
    }
}
