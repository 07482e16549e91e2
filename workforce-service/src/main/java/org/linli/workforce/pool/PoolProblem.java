package org.linli.workforce.pool;

import org.linli.platform.problem.ProblemCode;

enum PoolProblem implements ProblemCode {

    DAYS, TOO_LONG, SLOTS, DAY_TOO_LONG, TIER, OFFERED_ALREADY, NOT_OPEN, NOT_OFFERED, FIELD, OWN_AGENCY, POST_OVER,
    PAST, BEGUN;
}
