package org.linli.funding.agency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision or an entry on a list under which the agency gets no grant.
 *
 * @param until the day it ends, null while it has none
 */
public record GrantBar(UUID decisionId, LocalDate from, @Nullable LocalDate until) {

    boolean stands(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
