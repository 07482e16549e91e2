package org.linli.evaluation.scope;

import org.linli.platform.problem.ProblemCode;

enum ScopeProblem implements ProblemCode {

    ASKED_AHEAD;
}
