package org.linli.evaluation.practice;

import org.linli.platform.problem.ProblemCode;

enum PracticeProblem implements ProblemCode {

    NOT_EXCELLENT("practice.not-excellent"),
    CARD_EXISTS("practice.card-exists");

    private final String code;

    PracticeProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
