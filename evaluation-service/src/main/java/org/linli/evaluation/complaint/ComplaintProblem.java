package org.linli.evaluation.complaint;

import org.linli.platform.problem.ProblemCode;

enum ComplaintProblem implements ProblemCode {

    SAME_PERSON;
}
