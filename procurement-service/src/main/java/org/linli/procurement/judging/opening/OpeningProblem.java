package org.linli.procurement.judging.opening;

import org.linli.platform.problem.ProblemCode;

/** What the opening refuses. */
enum OpeningProblem implements ProblemCode {
    DECISIONS, REASON, CURE_OPEN;
}
