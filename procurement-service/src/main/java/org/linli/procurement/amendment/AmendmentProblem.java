package org.linli.procurement.amendment;

import org.linli.platform.problem.ProblemCode;

/** What is refused about amendments. */
enum AmendmentProblem implements ProblemCode {
    NOTHING_CHANGED("amendment.nothing-changed"),
    FROZEN("amendment.frozen"),
    SELF_PUBLISHED("amendment.self-published"),
    OVERTAKEN("amendment.overtaken"),
    NOT_PUBLISHED("amendment.not-published");

    private final String code;

    AmendmentProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
