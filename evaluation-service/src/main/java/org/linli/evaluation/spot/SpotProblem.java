package org.linli.evaluation.spot;

import org.linli.platform.problem.ProblemCode;

enum SpotProblem implements ProblemCode {

    NOBODY_TO_DRAW("spot.nobody-to-draw");

    private final String code;

    SpotProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
