package org.linli.registry.preference;

import org.linli.platform.problem.ProblemCode;

enum PreferenceProblem implements ProblemCode {

    SAME_PERSON, STEP_LAPSED, NOT_IN_FORCE, NOT_ELIGIBLE, CLAIMED_ALREADY, AMOUNT, CEILING, DAYS, NO_AGENCY;
}
