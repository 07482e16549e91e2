package org.linli.registry.incubation;

import org.linli.platform.problem.ProblemCode;

enum IncubationProblem implements ProblemCode {

    ROUND, NO_ROUND, TOO_OLD, IN_ONE_ALREADY, NO_PLACE, SAME_PERSON, STEP_LAPSED, NOT_MENTOR, NO_ADVICE, CRITERIA,
    VISIT_DAY, FULL, NO_AGENCY;
}
