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
    NOT_A_READER("bid.not-a-reader"),
    NOT_INVITED("bid.not-invited"),
    NOT_ON_REGISTER("bid.not-on-register"),
    NOTHING_ASKED("bid.nothing-asked"),
    CURE_LATE("bid.cure-late"),
    PARTNERS("bid.partners"),
    PARTNER_TWICE("bid.partner-twice"),
    NO_CONSORTIA("bid.no-consortia"),
    NOT_A_PARTNER("bid.not-a-partner"),
    LEAD_SHARE("bid.lead-share");

    private final String code;

    BidProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
