package org.linli.platform.aggregate;

import java.time.LocalDate;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** The day of a command in Shanghai, with the rules in force on it and the calendar its terms are counted in. */
public record BusinessDay(LocalDate date, RuleBook rules, WorkCalendar calendar) {

    /** As in force on this day. */
    public Rule rule(String id) {
        return rules.get(id, date);
    }

    /** The last day of that rule's term from today. */
    public Deadline until(String rule) {
        return until(date, rule);
    }

    /** The last day of the term, as that rule stands today, from another day. */
    public Deadline until(LocalDate from, String rule) {
        return calendar.deadline(from, rule(rule));
    }
}
