package org.linli.procurement.judging.expert;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert's tie to an agency: employment, directorship or the like.
 *
 * @param until last day of it, null while it lasts
 */
public record Tie(UUID agencyId, @Nullable LocalDate until) {

    /** C05: a tie counts for some years after its end. */
    boolean countsOn(LocalDate day, int years) {
        return until == null || !until.isBefore(day.minusYears(years));
    }
}
