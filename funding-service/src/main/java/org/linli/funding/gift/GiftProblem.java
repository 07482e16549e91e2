package org.linli.funding.gift;

import org.linli.platform.problem.ProblemCode;

enum GiftProblem implements ProblemCode {

    TARGETED("gift.targeted"),
    NOT_QUALIFIED("gift.not-qualified"),
    CAMPAIGN("gift.campaign"),
    PLAN_NOT_FILED("gift.plan-not-filed"),
    PUBLIC_MONEY("gift.public-money"),
    TOLD("gift.told"),
    ANSWERED("gift.answered"),
    SAME_PERSON("gift.same-person"),
    CHANGE_OPEN("gift.change-open"),
    FILED("gift.filed"),
    STILL_IN_USE("gift.still-in-use"),
    NOTHING_LEFT("gift.nothing-left"),
    OTHER_PURPOSE("gift.other-purpose"),
    MATCH_LIMIT("gift.match-limit"),
    NOT_PUBLIC_LINE("gift.not-public-line"),
    YEAR_NOT_OVER("gift.year-not-over"),
    DECLARED("gift.declared"),
    DEAL_AHEAD("gift.deal-ahead"),
    DEAL_OF_NOTHING("gift.deal-of-nothing");

    private final String code;

    GiftProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
