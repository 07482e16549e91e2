package org.linli.evaluation.rectification;

import org.linli.platform.problem.ProblemCode;

enum RectificationProblem implements ProblemCode {

    EXTENDED_BEFORE("rectification.extended-before"),
    RE_EVALUATED_BEFORE("rectification.re-evaluated-before");

    private final String code;

    RectificationProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
