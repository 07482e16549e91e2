package org.linli.funding.interest;

import org.linli.platform.problem.ProblemCode;

enum InterestProblem implements ProblemCode {

    NO_LINE, UNCOVERED;
}
