package org.linli.funding.agency;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision under which the agency gets no performance pay; wages are paid all the same. */
public record Freeze(UUID decisionId, LocalDate from, @Nullable LocalDate until) {

    /** The decision bars through the day before {@code until}; without it, until it is lifted. */
    boolean isOver(LocalDate today) {
        return until != null && !today.isBefore(until);
    }
}
