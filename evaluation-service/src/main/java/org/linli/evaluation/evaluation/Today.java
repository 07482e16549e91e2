package org.linli.evaluation.evaluation;

import java.time.LocalDate;
import org.linli.platform.rule.Rule;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** The day of a command, with the rules in force on it and the calendar its terms are counted in. */
record Today(LocalDate date, RuleBook rules, WorkCalendar calendar) {

    Rule rule(String id) {
        return rules.get(id, date);
    }

    /** The last day of that rule's term from today. */
    Deadline until(String rule) {
        return until(date, rule);
    }

    Deadline until(LocalDate from, String rule) {
        return calendar.deadline(from, rule(rule));
    }
}
