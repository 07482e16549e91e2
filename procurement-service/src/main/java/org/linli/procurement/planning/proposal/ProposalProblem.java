package org.linli.procurement.planning.proposal;

import org.linli.platform.problem.ProblemCode;

/** What a proposal refuses. */
enum ProposalProblem implements ProblemCode {
    AMOUNT, TERM_ORDER, DELIVERABLES, PILOT_FLAG, CAPACITY, STATION_TAKEN, DELIVERABLE_UNKNOWN, DELIVERED, UNDELIVERED,
    NOT_EVALUATED, SCORE, REVIEWED_BY_YOU, PEER_TIED, REVIEWER, NOT_POSITIVE, NOT_BUYABLE, OTHER_PURCHASE;
}
