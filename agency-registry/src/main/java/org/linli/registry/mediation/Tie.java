package org.linli.registry.mediation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What binds or bound a mediator to an agency, as the mediator declares it.
 *
 * @param until last day, null while it lasts
 */
record Tie(UUID agencyId, String what, @Nullable LocalDate until) {

    boolean standsSince(LocalDate day) {
        return until == null || !until.isBefore(day);
    }
}
