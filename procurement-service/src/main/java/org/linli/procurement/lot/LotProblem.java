package org.linli.procurement.lot;

import org.linli.platform.problem.ProblemCode;

/** What is refused about lots. */
enum LotProblem implements ProblemCode {
    CAP("lot.cap"),
    ALREADY("lot.already"),
    OTHER_PURCHASER("lot.other-purchaser"),
    PUBLISHED("lot.published"),
    NOT_A_NEWCOMER("lot.not-a-newcomer");

    private final String code;

    LotProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
