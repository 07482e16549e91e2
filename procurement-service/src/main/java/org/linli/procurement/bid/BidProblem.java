package org.linli.procurement.bid;

import org.linli.platform.problem.ProblemCode;

/** What is refused about bids. */
enum BidProblem implements ProblemCode {
    LATE("bid.late"),
    NOT_OPEN_FOR_BIDS("bid.not-open-for-bids"),
    ALREADY("bid.already"),
    SEALED("bid.sealed"),
    PRICE("bid.price"),
    PERSON_TWICE("bid.person-twice"),
    PERSON_NOT_EMPLOYED("bid.person-not-employed"),
    PERSON_TIER("bid.person-tier"),
    PERSON_NOT_CERTIFIED("bid.person-not-certified"),
    PERSON_PROMISED("bid.person-promised"),
    NOT_A_READER("bid.not-a-reader");

    private final String code;

    BidProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
