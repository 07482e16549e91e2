package org.linli.procurement.tender;

import org.linli.platform.problem.ProblemCode;

/** What a tender refuses. */
enum TenderProblem implements ProblemCode {
    LOWEST_PRICE("tender.lowest-price"),
    PRICE_WEIGHT_LOW("tender.price-weight-low"),
    PRICE_WEIGHT_HIGH("tender.price-weight-high"),
    PRICE_WEIGHT_REASON("tender.price-weight-reason"),
    PRICE_FIXED("tender.price-fixed"),
    HOURS_WEIGHT("tender.hours-weight"),
    RECORD_WEIGHT("tender.record-weight"),
    WEIGHT_SUM("tender.weight-sum"),
    CRITERION_CODES("tender.criterion-codes"),
    CRITERION_MINIMUM("tender.criterion-minimum"),
    TRIMMED_MEAN("tender.trimmed-mean"),
    LOW_BID_RATIO("tender.low-bid-ratio"),
    BID_DAYS("tender.bid-days"),
    PANEL_SIZE("tender.panel-size"),
    PANEL_EVEN("tender.panel-even"),
    TERM("tender.term"),
    TERM_ORDER("tender.term-order"),
    CEILING("tender.ceiling"),
    STAFFING("tender.staffing"),
    SELF_REVIEW("tender.self-review"),
    BEFORE_STANDSTILL_ENDS("tender.before-standstill-ends"),
    QUALIFICATION_CODES("tender.qualification-codes"),
    INVITED_TWICE("tender.invited-twice"),
    NOBODY_INVITED("tender.nobody-invited"),
    INVITED_NUMBER("tender.invited-number"),
    GROUND("tender.ground"),
    GROUND_MISSING("tender.ground-missing"),
    FOLLOWS("tender.follows"),
    FOLLOWS_TOO_MUCH("tender.follows-too-much"),
    FRAMEWORK("tender.framework"),
    TOO_GREAT("tender.too-great"),
    OVER_BUDGET("tender.over-budget"),
    REGISTER_SHORT("tender.register-short");

    private final String code;

    TenderProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
