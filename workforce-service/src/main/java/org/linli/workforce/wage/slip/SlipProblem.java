package org.linli.workforce.wage.slip;

import org.linli.platform.problem.ProblemCode;

enum SlipProblem implements ProblemCode {

    SAME_PERSON, AMOUNT, PAID_DAY, AS_STATED;
}
