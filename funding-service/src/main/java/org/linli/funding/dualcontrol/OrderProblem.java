package org.linli.funding.dualcontrol;

import org.linli.platform.problem.ProblemCode;

enum OrderProblem implements ProblemCode {

    SAME_PERSON, OTHER_CONTENT, PROPOSED_ALREADY;
}
