package org.linli.procurement.calendar;

/** A feature with deadlines of its own. */
public interface Provisional {

    /**
     * Reckons again, in at most {@code limit} rows, every provisional deadline that lies in one of these years; those that have
     * ended keep their day. Afterwards such a row has none left.
     *
     * @return how many rows it took
     */
    int reckonAgain(Reckoning by, int limit);
}
