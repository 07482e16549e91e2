package org.linli.workforce.experience;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/**
 * What somebody says a worker has done.
 *
 * @param until last day, counted; {@code local} on the front line of this city; {@code hours} of what is measured in
 * hours, else 0; {@code sourceId} the course or internship it comes from, where it does
 */
record Claimed(ExperienceKind kind, LocalDate from, LocalDate until, boolean local, int hours, String evidence,
        @Nullable UUID sourceId) {

    /**
     * @param mayWorkFrom nobody is employed before; {@code perDay} EDUCATION-DAY, hours that a day of learning holds
     * @throws Invalid (400) for days or hours that cannot be
     */
    void require(LocalDate today, LocalDate mayWorkFrom, Rule age, Rule perDay) {
        if (until.isBefore(from) || until.isAfter(today)) {
            throw new Invalid(ExperienceProblem.DAYS, "until", from, until, today);
        }
        if (kind.isInHours() != hours > 0) {
            throw new Invalid(ExperienceProblem.HOURS, "hours", kind);
        }
        if (kind == ExperienceKind.SERVICE && from.isBefore(mayWorkFrom)) {
            throw new RuleRefused(ExperienceProblem.TOO_YOUNG, age, "from", from, mayWorkFrom);
        }
        var most = Math.multiplyExact(ChronoUnit.DAYS.between(from, until) + 1, perDay.asInt());
        if (hours > most) {
            throw new RuleRefused(ExperienceProblem.MORE_THAN_DAYS_HOLD, perDay, "hours", hours, most);
        }
    }
}
