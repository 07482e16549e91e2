package org.linli.workforce.worker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Caller;

/**
 * Who reads a record.
 *
 * @param agencyId the agency it is read for, null for who reads for none
 */
record Reader(Actor actor, @Nullable UUID agencyId) {

    static Reader of(Caller caller) {
        return new Reader(caller.actor(), caller.agencyId().orElse(null));
    }

    /** Nobody is told that they read their own. */
    boolean isThemselves(UUID workerId) {
        return actor.isPerson(workerId);
    }
}
