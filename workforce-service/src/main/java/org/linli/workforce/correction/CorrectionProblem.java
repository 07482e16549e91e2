package org.linli.workforce.correction;

import org.linli.platform.problem.ProblemCode;

enum CorrectionProblem implements ProblemCode {

    NOTHING, SAME_PERSON, OPEN_ALREADY, NUMBER_TAKEN;
}
