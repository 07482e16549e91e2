package org.linli.workforce.conversion;

import org.linli.platform.problem.ProblemCode;

enum ConversionProblem implements ProblemCode {

    ENROLLED_ALREADY, SAME_PERSON, TOO_MUCH_PRIOR, BRIDGING_SHORT, NO_SUPERVISOR, DAY, DAY_FULL, NOT_THE_SUPERVISOR,
    INTERNSHIP_SHORT;
}
