package org.linli.workforce.wage;

import org.linli.platform.problem.ProblemCode;

enum WageProblem implements ProblemCode {

    NOT_OF_THE_MONTH("wage.not-of-the-month"),
    CONFIRMED_ALREADY("wage.confirmed-already"),
    AMOUNT("wage.amount"),
    PAID_DAY("wage.paid-day"),
    FUTURE_MONTH("wage.future-month");

    private final String code;

    WageProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
