package org.linli.registry.area;

import org.linli.platform.problem.ProblemCode;

enum AreaProblem implements ProblemCode {

    TYPED_ALREADY("area.typed-already"),
    FROM_PAST("area.from-past");

    private final String code;

    AreaProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
