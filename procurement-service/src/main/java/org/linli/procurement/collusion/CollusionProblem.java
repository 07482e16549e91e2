package org.linli.procurement.collusion;

import org.linli.platform.problem.ProblemCode;

/** What is refused about signs. */
enum CollusionProblem implements ProblemCode {
    STAGE;
}
