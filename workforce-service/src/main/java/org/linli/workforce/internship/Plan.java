package org.linli.workforce.internship;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.workforce.base.Stay;

/** @param until the last day; {@code hours} of the whole internship */
record Plan(UUID workerId, UUID baseId, LocalDate from, LocalDate until, int hours) {

    /** @throws RuleRefused for more hours than its days hold */
    void require(BusinessDay day) {
        if (from.isBefore(day.date()) || until.isBefore(from)) {
            throw new Invalid(InternshipProblem.DAYS, "from", from, until);
        }
        var perDay = day.rule("INTERNSHIP-DAY");
        var most = Math.multiplyExact(ChronoUnit.DAYS.between(from, until) + 1, perDay.asInt());
        if (hours > most) {
            throw new RuleRefused(InternshipProblem.TOO_MANY_HOURS, perDay, "hours", hours, most);
        }
    }

    /** @throws Invalid for a day on which the intern was not there */
    void requireHeld(LocalDate on, LocalDate today) {
        if (on.isBefore(from) || on.isAfter(until) || on.isAfter(today)) {
            throw new Invalid(InternshipProblem.DAY, "on", on, from, until);
        }
    }

    Stay stay() {
        return new Stay(from, until, 1);
    }

    /** What a later last day adds; empty where it is none. */
    Optional<Stay> added(LocalDate last) {
        return last.isAfter(until) ? Optional.of(new Stay(until.plusDays(1), last, 1)) : Optional.empty();
    }
}
