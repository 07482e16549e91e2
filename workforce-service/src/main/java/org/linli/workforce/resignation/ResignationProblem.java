package org.linli.workforce.resignation;

import org.linli.platform.problem.ProblemCode;

enum ResignationProblem implements ProblemCode {

    REASON, NOTICE, GIVEN_ALREADY;
}
