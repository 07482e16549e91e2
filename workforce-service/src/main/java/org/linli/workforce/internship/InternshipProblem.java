package org.linli.workforce.internship;

import org.linli.platform.problem.ProblemCode;

enum InternshipProblem implements ProblemCode {

    DAYS, TOO_MANY_HOURS, ELSEWHERE, OTHER_AGENCYS_SUPERVISOR, TOO_MANY, OWN_INTERNSHIP, NOT_THE_SUPERVISOR, DAY,
    LOGGED_ALREADY, NO_SUCH_DAY, HOURS_MISSING, SAME_PERSON;
}
