package org.linli.workforce.promotion;

import org.linli.platform.problem.ProblemCode;

enum PromotionProblem implements ProblemCode {

    NOT_HIGHER, NO_ACTIVE_POST, OPEN_ALREADY, SAME_PERSON, OWN_PROMOTION, TIER_SKIPPED, OWN_HOUSE;
}
