package org.linli.workforce.staffing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many people of a tier a signed contract needs.
 *
 * @param unit the street or department that buys, null where it is not known
 */
public record ContractNeed(UUID contractId, @Nullable String unit, LocalDate from, LocalDate until, String tier,
        int people) {

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
