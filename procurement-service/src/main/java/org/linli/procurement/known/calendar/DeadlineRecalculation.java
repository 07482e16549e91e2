package org.linli.procurement.known.calendar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/**
 * What provisional deadlines are reckoned by.
 *
 * @param years whose calendar is known now
 */
public record DeadlineRecalculation(RuleBook rules, WorkCalendar calendar, Set<Integer> years) {

    /** Marked provisional, and the calendar of its year has come since. */
    public boolean isDue(@Nullable Deadline deadline) {
        return deadline != null && deadline.provisional() && calendar.isKnown(deadline.lastDay().getYear());
    }

    /** The number may be the document's own: rule id, unit and basis are the rule's of that day. */
    public Deadline term(LocalDate from, String ruleId, int n, String unit) {
        var rule = rules.get(ruleId, from);
        return calendar.deadline(from,
                new Rule(ruleId, BigDecimal.valueOf(n), unit, rule.from(), rule.to(), rule.basis(), rule.confidence()));
    }
}
