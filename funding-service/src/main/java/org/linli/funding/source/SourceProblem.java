package org.linli.funding.source;

import org.linli.platform.problem.ProblemCode;

enum SourceProblem implements ProblemCode {

    RECEIVED_BEFORE("source.received-before"),
    NOT_POSITIVE("source.not-positive"),
    NOT_VALID("source.not-valid"),
    IN_FUTURE("source.in-future"),
    ENDS_BEFORE_START("source.ends-before-start");

    private final String code;

    SourceProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
