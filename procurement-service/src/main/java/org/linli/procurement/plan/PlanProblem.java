package org.linli.procurement.plan;

import org.linli.platform.problem.ProblemCode;

/** What a plan refuses. */
enum PlanProblem implements ProblemCode {
    PERIOD("plan.period"),
    CODE_TWICE("plan.code-twice"),
    HEADLINE_MISSING("plan.headline-missing"),
    SELF_PUBLISHED("plan.self-published"),
    PERIOD_TAKEN("plan.period-taken"),
    EDITION_OPEN("plan.edition-open"),
    VALUE_MISSING("plan.value-missing"),
    REVIEW_INCOMPLETE("plan.review-incomplete"),
    REVIEWED("plan.reviewed"),
    REVIEW_YEAR("plan.review-year"),
    GOAL_UNKNOWN("plan.goal-unknown");

    private final String code;

    PlanProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
