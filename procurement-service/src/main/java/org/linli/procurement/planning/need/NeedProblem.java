package org.linli.procurement.planning.need;

import org.linli.platform.problem.ProblemCode;

/** What a survey of need refuses. */
enum NeedProblem implements ProblemCode {
    TOO_FEW_SUBJECTS, IN_FUTURE, NEED_TWICE, TOO_OLD, NOT_PUBLISHED, OTHER_NEED;
}
