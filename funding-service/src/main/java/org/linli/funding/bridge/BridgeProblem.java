package org.linli.funding.bridge;

import org.linli.platform.problem.ProblemCode;

enum BridgeProblem implements ProblemCode {

    TOO_MUCH("bridge.too-much"),
    RESTRICTED("bridge.restricted"),
    NOT_OPEN("bridge.not-open"),
    SAME_PERSON("bridge.same-person"),
    STILL_PAYABLE("bridge.still-payable"),
    NOT_PROPOSED("bridge.not-proposed");

    private final String code;

    BridgeProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
