package org.linli.procurement.planning.catalogue;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;

/**
 * Since when an item is in the catalogue, and when it was last bought.
 *
 * @param enteredOn null for the items the catalogue began with: B09's clock does not run on them
 */
@Embeddable
record Listing(@Nullable LocalDate enteredOn, @Nullable LocalDate lastBoughtOn) {

    /** From when on it has not been bought for the years of B09. */
    Instant lapsesAt(RuleBook rules) {
        var since = lastBoughtOn != null ? lastBoughtOn : Objects.requireNonNull(enteredOn);
        return since.plusMonths(rules.get("B09", since).asInt()).plusDays(1).atStartOfDay(Deadline.ZONE).toInstant();
    }
}
