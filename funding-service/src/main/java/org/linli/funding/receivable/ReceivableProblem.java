package org.linli.funding.receivable;

import org.linli.platform.problem.ProblemCode;

enum ReceivableProblem implements ProblemCode {

    NOT_OWED("receivable.not-owed"),
    ONE_LIVE("receivable.one-live"),
    FORCED_BILL("receivable.forced-bill"),
    SAME_PERSON("receivable.same-person"),
    NOT_PROPOSED("receivable.not-proposed"),
    CHANGED("receivable.changed");

    private final String code;

    ReceivableProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
