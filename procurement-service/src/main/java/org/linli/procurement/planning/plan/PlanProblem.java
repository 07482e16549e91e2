package org.linli.procurement.planning.plan;

import org.linli.platform.problem.ProblemCode;

/** What a plan refuses. */
enum PlanProblem implements ProblemCode {
    PERIOD, CODE_TWICE, HEADLINE_MISSING, SELF_PUBLISHED, PERIOD_TAKEN, EDITION_OPEN, VALUE_MISSING, REVIEW_INCOMPLETE,
    REVIEWED, REVIEW_YEAR, GOAL_UNKNOWN;
}
