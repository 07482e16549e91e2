package org.linli.funding.resource;

import org.linli.platform.problem.ProblemCode;

enum ResourceProblem implements ProblemCode {

    TERM("resource.term"),
    NOT_THEN("resource.not-then"),
    TAKEN("resource.taken");

    private final String code;

    ResourceProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
