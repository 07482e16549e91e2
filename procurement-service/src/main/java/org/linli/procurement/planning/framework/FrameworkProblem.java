package org.linli.procurement.planning.framework;

import org.linli.platform.problem.ProblemCode;

/** What a register refuses. */
enum FrameworkProblem implements ProblemCode {
    TERM, TERM_ORDER, APPLICATIONS, ALREADY, NOT_A_MEMBER, APPLICATIONS_OVER, APPLICATIONS_RUN, DECISIONS, REASON,
    TOO_FEW, TOO_MANY;
}
