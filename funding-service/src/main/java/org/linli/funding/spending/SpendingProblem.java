package org.linli.funding.spending;

import org.linli.platform.problem.ProblemCode;

enum SpendingProblem implements ProblemCode {

    TERM("spending.term");

    private final String code;

    SpendingProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
