package org.linli.funding.budget;

import org.linli.platform.problem.ProblemCode;

enum BudgetProblem implements ProblemCode {

    NOT_POSITIVE("budget.not-positive"),
    LINE_EXISTS("budget.line-exists"),
    NO_RESERVATION("budget.no-reservation"),
    ABOVE_RESERVATION("budget.above-reservation"),
    ABOVE_LINE("budget.above-line"),
    OTHER_USE("budget.other-use"),
    OTHER_DAYS("budget.other-days");

    private final String code;

    BudgetProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
