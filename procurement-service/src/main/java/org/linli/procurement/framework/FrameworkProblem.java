package org.linli.procurement.framework;

import org.linli.platform.problem.ProblemCode;

/** What a register refuses. */
enum FrameworkProblem implements ProblemCode {
    TERM("framework.term"),
    TERM_ORDER("framework.term-order"),
    APPLICATIONS("framework.applications"),
    ALREADY("framework.already"),
    NOT_A_MEMBER("framework.not-a-member"),
    APPLICATIONS_OVER("framework.applications-over"),
    APPLICATIONS_RUN("framework.applications-run"),
    DECISIONS("framework.decisions"),
    REASON("framework.reason"),
    TOO_FEW("framework.too-few"),
    TOO_MANY("framework.too-many");

    private final String code;

    FrameworkProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
