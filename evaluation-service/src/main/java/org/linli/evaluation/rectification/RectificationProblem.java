package org.linli.evaluation.rectification;

import org.linli.platform.problem.ProblemCode;

enum RectificationProblem implements ProblemCode {

    EXTENDED_BEFORE, RE_EVALUATED_BEFORE, SAME_PERSON, FAILURE_PROPOSED, NO_FAILURE;
}
