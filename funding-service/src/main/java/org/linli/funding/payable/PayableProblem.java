package org.linli.funding.payable;

import org.linli.platform.problem.ProblemCode;

enum PayableProblem implements ProblemCode {

    UNLAWFUL_PAUSE("payable.unlawful-pause"),
    PAUSE_TOO_LONG("payable.pause-too-long"),
    PAUSE_NOT_AHEAD("payable.pause-not-ahead"),
    IN_FLIGHT("payable.in-flight"),
    HELD("payable.held"),
    DISPUTE_TOO_MUCH("payable.dispute-too-much"),
    NOT_DISPUTED("payable.not-disputed"),
    CONFIRMED_TOO_MUCH("payable.confirmed-too-much"),
    OWN_DISPUTE("payable.own-dispute"),
    MORE_THAN_PAYABLE("payable.more-than-payable"),
    OWN_ACCEPTANCE("payable.own-acceptance"),
    NOT_IN_APPROVAL("payable.not-in-approval"),
    TERM_TOO_LONG("payable.term-too-long"),
    TERM_NOT_PROPOSED("payable.term-not-proposed"),
    OWN_TERM("payable.own-term"),
    PROMISED("payable.promised"),
    MOVED("payable.moved");

    private final String code;

    PayableProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
