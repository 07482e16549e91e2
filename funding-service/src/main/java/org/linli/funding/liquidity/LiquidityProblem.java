package org.linli.funding.liquidity;

import org.linli.platform.problem.ProblemCode;

enum LiquidityProblem implements ProblemCode {

    NEGATIVE, CASH_DAY;
}
