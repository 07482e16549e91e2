package org.linli.procurement.award;

import org.linli.platform.problem.ProblemCode;

/** What an award refuses. */
enum AwardProblem implements ProblemCode {
    NO_CANDIDATE("award.no-candidate"),
    CANDIDATE_STANDS("award.candidate-stands"),
    LOTS("award.lots");

    private final String code;

    AwardProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
