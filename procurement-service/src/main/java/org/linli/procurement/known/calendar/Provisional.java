package org.linli.procurement.known.calendar;

import java.util.List;
import java.util.UUID;
import org.linli.procurement.known.calendar.DeadlineRecomputed.Subject;

/** A feature with deadlines of its own. */
public interface Provisional {

    /** Whose deadlines they are. */
    Subject subject();

    /** Where they are kept. */
    ProvisionalRows.Place place();

    /**
     * Reckons a row's deadlines in these years again; those that have ended keep their day. Afterwards it has none
     * left.
     *
     * @return which moved
     */
    List<DeadlineRecomputed> recompute(UUID id, DeadlineRecalculation by);
}
