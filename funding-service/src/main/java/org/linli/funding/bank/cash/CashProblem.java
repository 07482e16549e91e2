package org.linli.funding.bank.cash;

import org.linli.platform.problem.ProblemCode;

enum CashProblem implements ProblemCode {

    SAID, NOT_TAKEN_BACK, DAY_OPEN;
}
