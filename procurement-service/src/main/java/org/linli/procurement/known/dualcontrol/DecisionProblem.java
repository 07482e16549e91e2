package org.linli.procurement.known.dualcontrol;

import org.linli.platform.problem.ProblemCode;

/** What a decision of two persons refuses. */
enum DecisionProblem implements ProblemCode {
    SAME_PERSON, LAPSED;
}
