package org.linli.funding.resource;

import org.linli.platform.problem.ProblemCode;

enum ResourceProblem implements ProblemCode {

    TERM, NOT_THEN, TAKEN;
}
