package org.linli.funding.overdue;

import org.linli.platform.problem.ProblemCode;

enum OverdueProblem implements ProblemCode {

    OTHER_OFFICE, NO_REASON, PAY_BY_PAST, YEAR_NOT_OVER;
}
