package org.linli.workforce.study;

import org.linli.platform.problem.ProblemCode;

enum StudyProblem implements ProblemCode {

    TOO_LONG_AGO, TOO_MANY_HOURS, MORE_THAN_GIVEN, DAY_FULL, OWN_ATTENDANCE, SAME_PERSON, NOBODY_SIGNED;
}
