package org.linli.workforce.experience;

import org.linli.platform.problem.ProblemCode;

enum ExperienceProblem implements ProblemCode {

    SAME_PERSON, DAYS, HOURS, TOO_YOUNG, MORE_THAN_DAYS_HOLD;
}
