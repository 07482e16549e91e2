package org.linli.procurement.proposal;

import org.linli.platform.problem.ProblemCode;

/** What a proposal refuses. */
enum ProposalProblem implements ProblemCode {
    AMOUNT("proposal.amount"),
    TERM_ORDER("proposal.term-order"),
    DELIVERABLES("proposal.deliverables"),
    PILOT_FLAG("proposal.pilot-flag"),
    CAPACITY("proposal.capacity"),
    STATION_TAKEN("proposal.station-taken"),
    DELIVERABLE_UNKNOWN("proposal.deliverable-unknown"),
    DELIVERED("proposal.delivered"),
    UNDELIVERED("proposal.undelivered"),
    NOT_EVALUATED("proposal.not-evaluated"),
    SCORE("proposal.score"),
    REVIEWED_BY_YOU("proposal.reviewed-by-you"),
    PEER_TIED("proposal.peer-tied"),
    REVIEWER("proposal.reviewer"),
    NOT_POSITIVE("proposal.not-positive"),
    NOT_BUYABLE("proposal.not-buyable"),
    OTHER_PURCHASE("proposal.other-purchase");

    private final String code;

    ProposalProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
