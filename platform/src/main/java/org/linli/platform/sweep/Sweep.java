package org.linli.platform.sweep;

import java.time.Instant;
import java.util.List;

/**
 * A clock over rows of one kind: says which are due and lets each decide. A row that fails stops no other; it rests,
 * with its reason, and is tried again.
 *
 * @param <K> names a row: its id, or a day for a job that is done once a day; {@code toString} tells it from all others
 */
public interface Sweep<K> {

    /** Stands in the journal as the actor, and in the list of failures. */
    String name();

    /**
     * At most {@code limit} rows that are due, earliest first, locked {@code for update skip locked} ({@link DueRows}).
     * It reads and changes nothing: a row may be asked about again.
     */
    List<K> due(Instant now, int limit);

    /** Lets a due row decide, in the transaction that locked it. Afterwards it is not due, or due to a later step. */
    void tick(K row, Instant now);

    /**
     * How many rows of a batch are read and written together, and then let go: few, where each row asks the database
     * something of its own and so has all that was read compared; all, where {@link #tickAll} asks for all at once.
     */
    default int together() {
        return 25;
    }

    /** So many rows of one batch, at least one, in order; for a sweep that prepares something for all of them first. */
    default void tickAll(List<K> rows, Instant now) {
        rows.forEach(row -> tick(row, now));
    }
}
