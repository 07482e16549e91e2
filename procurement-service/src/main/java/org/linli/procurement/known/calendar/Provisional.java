package org.linli.procurement.known.calendar;

import java.util.List;
import java.util.UUID;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;

/** A feature with deadlines of its own. */
public interface Provisional {

    /** Whose deadlines they are. */
    Subject subject();

    /** At most {@code limit} rows, locked, with a provisional deadline that lies in one of these years. */
    List<UUID> due(DeadlineRecalculation by, int limit);

    /**
     * Reckons a row's deadlines in these years again; those that have ended keep their day. Afterwards it has none
     * left.
     */
    void recompute(UUID id, DeadlineRecalculation by);
}
