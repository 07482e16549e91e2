package org.linli.funding.gift;

import org.linli.platform.problem.ProblemCode;

enum GiftProblem implements ProblemCode {

    TARGETED, NOT_QUALIFIED, CAMPAIGN, PLAN_NOT_FILED, PUBLIC_MONEY, TOLD, ANSWERED, SAME_PERSON, CHANGE_OPEN, FILED,
    STILL_IN_USE, NOTHING_LEFT, OTHER_PURPOSE, MATCH_LIMIT, NOT_PUBLIC_LINE, DEAL_AHEAD, DEAL_OF_NOTHING,
    OTHER_DAYS;
}
