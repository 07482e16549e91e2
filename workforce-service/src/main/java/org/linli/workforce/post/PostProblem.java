package org.linli.workforce.post;

import org.linli.platform.problem.ProblemCode;

enum PostProblem implements ProblemCode {

    POSTED_ALREADY, NOT_QUALIFIED, FROM_TOO_EARLY, OTHER_AGENCYS_CONTRACT, ENDS_IN_FUTURE, LADDER_SKIPPED, NO_CONSENT,
    PROBATION, PROBATION_AGAIN, NO_END;
}
