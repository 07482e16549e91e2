package org.linli.funding.overdue;

import org.linli.platform.problem.ProblemCode;

enum OverdueProblem implements ProblemCode {

    OTHER_OFFICE("overdue.other-office"),
    NO_REASON("overdue.no-reason"),
    PAY_BY_PAST("overdue.pay-by-past"),
    YEAR_NOT_OVER("overdue.year-not-over");

    private final String code;

    OverdueProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
