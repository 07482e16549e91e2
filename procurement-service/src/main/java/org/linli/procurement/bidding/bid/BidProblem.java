package org.linli.procurement.bidding.bid;

import org.linli.platform.problem.ProblemCode;

/** What is refused about bids. */
enum BidProblem implements ProblemCode {
    LATE, NOT_OPEN_FOR_BIDS, ALREADY, PERSON_TWICE, PERSON_NOT_EMPLOYED, PERSON_TIER, PERSON_NOT_CERTIFIED, TEAM_SHORT,
    BEYOND_CAPACITY, PERSON_PROMISED, NOT_A_READER, NOT_INVITED, NOT_ON_REGISTER, NOT_AT_TARIFF, NOTHING_ASKED,
    CURE_LATE, PARTNERS, PARTNER_TWICE, NO_CONSORTIA, NOT_A_PARTNER, LEAD_SHARE;
}
