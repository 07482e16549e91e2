package org.linli.workforce.move;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.linli.workforce.post.EndReason;

/**
 * How many people left an agency within a year, against how many it had.
 *
 * @param left by reason; {@code before} people at work on the day before it began, {@code after} on its last day
 */
record Churn(UUID agencyId, LocalDate from, LocalDate until, Map<EndReason, Integer> left, long before, long after) {

    int people() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Of the mean of both counts, rounded down; 0 where the agency had nobody. */
    int percent() {
        return before + after == 0 ? 0 : (int) (200L * people() / (before + after));
    }
}
