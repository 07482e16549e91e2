package org.linli.procurement.opening;

import org.linli.platform.problem.ProblemCode;

/** What the opening refuses. */
enum OpeningProblem implements ProblemCode {
    DECISIONS("opening.decisions"),
    REASON("opening.reason"),
    CURE_OPEN("opening.cure-open");

    private final String code;

    OpeningProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
