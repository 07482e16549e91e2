package org.linli.registry.grade;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.Rule;
import org.linli.platform.time.Deadline;

/**
 * The days of a grade.
 *
 * @param untilDay first day without it (O02), unless it ended before
 * @param remindOn first day on which the agency may apply again
 */
@Embeddable
record Validity(LocalDate fromDay, LocalDate untilDay, LocalDate remindOn, @Nullable LocalDate endedOn,
        @Nullable String endReason) {

    static Validity from(LocalDate day, Rule valid, Rule renew) {
        var until = day.plusMonths(valid.asInt());
        return new Validity(day, until, until.minusMonths(renew.asInt()), null, null);
    }

    Validity ended(LocalDate on, String why) {
        return new Validity(fromDay, untilDay, remindOn, on, why);
    }

    Instant reminder() {
        return Deadline.startOf(remindOn);
    }

    Instant end() {
        return Deadline.startOf(untilDay);
    }
}
