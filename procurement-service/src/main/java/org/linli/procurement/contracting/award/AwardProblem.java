package org.linli.procurement.contracting.award;

import org.linli.platform.problem.ProblemCode;

/** What an award refuses. */
enum AwardProblem implements ProblemCode {
    NO_CANDIDATE, CANDIDATE_STANDS, LOTS, GROUND_REJECTED, OBJECTION_LATE, OBJECTION_OPEN, REVOCATION_SAME_PERSON,
    REVOCATION_OPEN, NOT_ANNOUNCED, WINNER_HAS_SIGNED;
}
