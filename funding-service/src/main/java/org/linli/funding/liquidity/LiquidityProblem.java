package org.linli.funding.liquidity;

import org.linli.platform.problem.ProblemCode;

enum LiquidityProblem implements ProblemCode {

    NEGATIVE("liquidity.negative"),
    CASH_DAY("liquidity.cash-day");

    private final String code;

    LiquidityProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
