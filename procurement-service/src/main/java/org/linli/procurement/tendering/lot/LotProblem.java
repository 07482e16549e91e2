package org.linli.procurement.tendering.lot;

import org.linli.platform.problem.ProblemCode;

/** What is refused about lots. */
enum LotProblem implements ProblemCode {
    CAP, ALREADY, OTHER_PURCHASER, PUBLISHED, NOT_A_NEWCOMER;
}
