package org.linli.platform.inbox;

import org.linli.platform.problem.ProblemCode;

/** What is refused about an event that was put aside. */
enum DeadLetterProblem implements ProblemCode {
    ENDED, NOT_PROPOSED, SAME_PERSON, NOTHING_WAITS
}
