package org.linli.funding.cost;

import org.linli.platform.problem.ProblemCode;

enum CostProblem implements ProblemCode {

    NOT_POSITIVE("cost.not-positive"),
    BASELINE_TAKEN("cost.baseline-taken"),
    YEAR("cost.year");

    private final String code;

    CostProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
