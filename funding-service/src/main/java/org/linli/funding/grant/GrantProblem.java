package org.linli.funding.grant;

import org.linli.platform.problem.ProblemCode;

enum GrantProblem implements ProblemCode {

    NOT_POSITIVE("grant.not-positive"),
    TOO_LATE("grant.too-late"),
    PROMISE_PAST("grant.promise-past"),
    ABOVE_CEILING("grant.above-ceiling"),
    TOO_OLD("grant.too-old"),
    ONCE("grant.once"),
    FROZEN("grant.frozen"),
    UNKNOWN_AGENCY("grant.unknown-agency"),
    PEERS("grant.peers"),
    PEER_TWICE("grant.peer-twice"),
    WAITS("grant.waits"),
    TERM_OVER("grant.term-over"),
    NOT_NOW("grant.not-now");

    private final String code;

    GrantProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
