package org.linli.registry.takeover;

import org.linli.platform.problem.ProblemCode;

enum TakeoverProblem implements ProblemCode {

    NOT_CAPABLE, CASES_MISSING, NO_PART, STILL_NEEDED;
}
