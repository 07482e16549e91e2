package org.linli.evaluation.spot;

import org.linli.platform.problem.ProblemCode;

enum SpotProblem implements ProblemCode {

    NOBODY_TO_DRAW;
}
