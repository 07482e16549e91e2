package org.linli.procurement.need;

import org.linli.platform.problem.ProblemCode;

/** What a survey of need refuses. */
enum NeedProblem implements ProblemCode {
    TOO_FEW_SUBJECTS("need.too-few-subjects"),
    IN_FUTURE("need.in-future"),
    NEED_TWICE("need.need-twice"),
    TOO_OLD("need.too-old"),
    NOT_PUBLISHED("need.not-published"),
    OTHER_NEED("need.other-need");

    private final String code;

    NeedProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
