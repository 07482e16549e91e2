package org.linli.funding.contract;

import org.linli.platform.problem.ProblemCode;

/** Refusals about a contract's payment term; they are known by the name of the payables. */
enum PaymentTermProblem implements ProblemCode {

    TERM_TOO_LONG("payable.term-too-long"), TERM_NOT_PROPOSED("payable.term-not-proposed"),
    OWN_TERM("payable.own-term");

    private final String code;

    PaymentTermProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
