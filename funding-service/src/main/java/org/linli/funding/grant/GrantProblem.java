package org.linli.funding.grant;

import org.linli.platform.problem.ProblemCode;

enum GrantProblem implements ProblemCode {

    NOT_POSITIVE, TOO_LATE, PROMISE_PAST, ABOVE_CEILING, TOO_OLD, ONCE, FROZEN, UNKNOWN_AGENCY, PEERS, PEER_TWICE,
    WAITS, TERM_OVER, NOT_NOW, NOT_IN_PROGRAMME;
}
