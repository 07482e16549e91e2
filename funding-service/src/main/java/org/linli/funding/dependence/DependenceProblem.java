package org.linli.funding.dependence;

import org.linli.platform.problem.ProblemCode;

enum DependenceProblem implements ProblemCode {

    NEGATIVE("dependence.negative"),
    YEAR("dependence.year");

    private final String code;

    DependenceProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
