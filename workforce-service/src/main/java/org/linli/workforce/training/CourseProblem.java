package org.linli.workforce.training;

import org.linli.platform.problem.ProblemCode;

enum CourseProblem implements ProblemCode {

    DAYS, KIND, TOO_MANY_HOURS, BEGUN, ENROLLED_ALREADY, NOT_ENROLLED, OWN_ATTENDANCE, MORE_THAN_GIVEN, SAME_PERSON,
    UNSIGNED, ONE_TIER_ONLY;
}
