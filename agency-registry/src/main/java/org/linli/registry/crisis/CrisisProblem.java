package org.linli.registry.crisis;

import org.linli.platform.problem.ProblemCode;

enum CrisisProblem implements ProblemCode {

    ON_DUTY_ALREADY, NOT_ON_DUTY, SAME_PERSON, STILL_RED, TAKEOVER_UNDER_WAY, STEP_LAPSED;
}
