package org.linli.funding.order;

import org.linli.platform.problem.ProblemCode;

enum OrderProblem implements ProblemCode {

    SAME_PERSON("order.same-person"),
    OTHER_CONTENT("order.other-content");

    private final String code;

    OrderProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
