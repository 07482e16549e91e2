package org.linli.procurement.collusion;

import org.linli.platform.problem.ProblemCode;

/** What is refused about signs. */
enum CollusionProblem implements ProblemCode {
    STAGE("collusion.stage");

    private final String code;

    CollusionProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
