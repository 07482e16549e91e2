package org.linli.procurement.tendering.stop;

import org.linli.platform.problem.ProblemCode;

/** What the stop of a tender refuses. */
enum StopProblem implements ProblemCode {
    NO_GROUND, GROUND_CONTRADICTED, NONE_ABOVE_BUDGET;
}
