package org.linli.registry.account;

import org.linli.platform.problem.ProblemCode;

enum AccountProblem implements ProblemCode {

    SAME_PERSON, NUMBER_TAKEN, AGENCY_CLOSED, STEP_LAPSED;
}
