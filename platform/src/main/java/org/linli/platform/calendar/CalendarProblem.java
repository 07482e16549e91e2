package org.linli.platform.calendar;

import org.linli.platform.problem.ProblemCode;

/** What is refused about a year of the calendar. */
enum CalendarProblem implements ProblemCode {
    MALFORMED, INCOMPLETE, NOTHING_PROPOSED, OTHER_CONTENT, SAME_PERSON;
}
