package org.linli.evaluation.scope;

import org.linli.platform.problem.ProblemCode;

enum ScopeProblem implements ProblemCode {

    ASKED_AHEAD("scope.asked-ahead");

    private final String code;

    ScopeProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
