package org.linli.funding.cost;

import org.linli.platform.problem.ProblemCode;

enum CostProblem implements ProblemCode {

    NOT_POSITIVE, BASELINE_TAKEN, YEAR;
}
