package org.linli.procurement.judging.collusion;

import org.linli.platform.problem.ProblemCode;

/** What is refused about signs. */
enum CollusionProblem implements ProblemCode {
    STAGE, NOT_YET, PAUSED, SAME_PERSON, UNDECIDED, AWARD_WAITS, FOUND;
}
