package org.linli.platform.time;

import java.time.Instant;

/** Finds aggregates whose clock is due and lets each decide. Called in batches, each in a transaction of its own. */
public interface Sweep {

    String name();

    /**
     * Handles at most {@code limit} due rows ({@code next_check_at <= now}, earliest first, {@code for update skip locked}).
     *
     * @return how many it handled; 0 ends the run
     */
    int sweep(Instant now, int limit);
}
