package org.linli.workforce.improvement;

import org.linli.platform.problem.ProblemCode;

enum ImprovementProblem implements ProblemCode {

    NOT_ATTENDED, SAME_PERSON, NOT_THE_PROPOSER;
}
