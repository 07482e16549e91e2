package org.linli.workforce.promotion;

import org.linli.platform.problem.ProblemCode;

enum PromotionProblem implements ProblemCode {

    NOT_HIGHER("promotion.not-higher"),
    NO_ACTIVE_POST("promotion.no-active-post"),
    OPEN_ALREADY("promotion.open-already"),
    SAME_PERSON("promotion.same-person"),
    OWN_PROMOTION("promotion.own-promotion");

    private final String code;

    PromotionProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
