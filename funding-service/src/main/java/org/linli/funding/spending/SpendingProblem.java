package org.linli.funding.spending;

import org.linli.platform.problem.ProblemCode;

enum SpendingProblem implements ProblemCode {

    TERM, TOO_LONG, TOO_MANY_BOOKINGS;
}
