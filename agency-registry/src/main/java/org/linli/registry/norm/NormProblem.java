package org.linli.registry.norm;

import org.linli.platform.problem.ProblemCode;

/** Why a step of a norm is refused. */
enum NormProblem implements ProblemCode {

    OPEN_ALREADY, UNANSWERED, REPLIED_ALREADY, CONSULTATION_OVER, VOTE_OVER, NO_VOTE, VOTED_ALREADY, SAME_PERSON,
    ACKNOWLEDGED_ALREADY, NOT_REGISTERED;
}
