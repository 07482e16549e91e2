package org.linli.procurement.tendering.amendment;

import org.linli.platform.problem.ProblemCode;

/** What is refused about amendments. */
enum AmendmentProblem implements ProblemCode {
    NOTHING_CHANGED, FROZEN, SELF_PUBLISHED, OVERTAKEN, NOT_PUBLISHED;
}
