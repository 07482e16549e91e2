package org.linli.procurement.purchaser;

import org.linli.platform.problem.ProblemCode;

/** Why a purchaser may not publish. */
enum PurchaserProblem implements ProblemCode {
    NOT_CERTIFIED("purchaser.not-certified"),
    BLOCKED("purchaser.blocked");

    private final String code;

    PurchaserProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
