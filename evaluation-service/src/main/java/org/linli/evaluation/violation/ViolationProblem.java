package org.linli.evaluation.violation;

import org.linli.platform.problem.ProblemCode;

enum ViolationProblem implements ProblemCode {

    SAME_PERSON, NO_EVIDENCE, OTHER_CONTRACT, NOT_MET;
}
