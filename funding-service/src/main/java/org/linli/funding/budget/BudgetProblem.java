package org.linli.funding.budget;

import org.linli.platform.problem.ProblemCode;

enum BudgetProblem implements ProblemCode {

    NOT_POSITIVE, LINE_EXISTS, NO_RESERVATION, ABOVE_RESERVATION, ABOVE_LINE, OTHER_USE, OTHER_DAYS, LINE_NEEDED,
    OTHER_UNIT, COMMITTED, NOT_FREE;
}
