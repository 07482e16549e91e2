package org.linli.procurement.purchase;

import org.linli.platform.problem.ProblemCode;

/** What a purchase refuses. */
enum PurchaseProblem implements ProblemCode {
    TOO_FEW_SUBJECTS("purchase.too-few-subjects"),
    SURVEY_TOO_OLD("purchase.survey-too-old"),
    SURVEY_IN_FUTURE("purchase.survey-in-future"),
    AMOUNT("purchase.amount"),
    FISCAL_YEAR("purchase.fiscal-year"),
    NOT_SCHEDULED("purchase.not-scheduled"),
    OVER_RESERVATION("purchase.over-reservation"),
    SURVEY_INCOMPLETE("purchase.survey-incomplete"),
    REASON_MISSING("purchase.reason-missing"),
    PROPOSAL_TAKEN("purchase.proposal-taken"),
    SPLIT("purchase.split"),
    NOT_JOINABLE("purchase.not-joinable"),
    NOT_OFFERED("purchase.not-offered");

    private final String code;

    PurchaseProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
