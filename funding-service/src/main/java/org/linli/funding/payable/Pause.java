package org.linli.funding.payable;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;

/**
 * A lawful standstill.
 *
 * @param pauseUntil last day of it; the clock goes on by itself the day after
 */
@Embeddable
record Pause(@Enumerated(EnumType.STRING) PauseReason pauseReason, @Enumerated(EnumType.STRING) PayableStatus resumesAs,
        LocalDate pausedOn, LocalDate pauseUntil) {

    /**
     * @param before reasons for which it was paused already, and the days in all
     * @throws RuleRefused under F05 for a reason the law names as none, under FH03 beyond the longest pause, under FH13
     * for the same reason again and beyond the most days in all
     */
    static Pause lawful(PauseReason reason, PayableStatus from, LocalDate today, LocalDate until, Suspensions before,
            RuleBook rules) {
        if (!reason.isLawful()) {
            throw new RuleRefused(PayableProblem.UNLAWFUL_PAUSE, rules.get("F05", today), "reason", reason);
        }
        var longest = rules.get("FH03", today);
        if (until.isAfter(today.plusDays(longest.asInt()))) {
            throw new RuleRefused(PayableProblem.PAUSE_TOO_LONG, longest, "until", longest.asInt());
        }
        if (!until.isAfter(today)) {
            throw new Invalid(PayableProblem.PAUSE_NOT_AHEAD, "until", until);
        }
        var inAll = rules.get("FH13", today);
        if (before.wasPausedFor(reason)) {
            throw new RuleRefused(PayableProblem.PAUSED_BEFORE, inAll, "reason", reason);
        }
        if (before.pausedDays() + ChronoUnit.DAYS.between(today, until) + 1 > inAll.asInt()) {
            throw new RuleRefused(PayableProblem.PAUSED_TOO_OFTEN, inAll, "until", before.pausedDays(), inAll.asInt());
        }
        return new Pause(reason, from, today, until);
    }
}
