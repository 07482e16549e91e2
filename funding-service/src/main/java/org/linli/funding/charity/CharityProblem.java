package org.linli.funding.charity;

import org.linli.platform.problem.ProblemCode;

/** Refusals of a declared year; they are known by the name of the gifts. */
enum CharityProblem implements ProblemCode {

    YEAR_NOT_OVER("gift.year-not-over"), DECLARED("gift.declared");

    private final String code;

    CharityProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
