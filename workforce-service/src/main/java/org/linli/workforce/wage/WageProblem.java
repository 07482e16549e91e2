package org.linli.workforce.wage;

import org.linli.platform.problem.ProblemCode;

enum WageProblem implements ProblemCode {

    NOT_OF_THE_MONTH, CONFIRMED_ALREADY, AMOUNT, PAID_DAY, FUTURE_MONTH, IN_DISPUTE;
}
