package org.linli.procurement.tendering.tender;

import org.linli.platform.problem.ProblemCode;

/** What a tender refuses. */
enum TenderProblem implements ProblemCode {
    LOWEST_PRICE,
    PRICE_WEIGHT_LOW,
    PRICE_WEIGHT_HIGH,
    PRICE_WEIGHT_REASON,
    PRICE_FIXED,
    HOURS_WEIGHT,
    RECORD_WEIGHT,
    WEIGHT_SUM,
    CRITERION_CODES,
    CRITERION_MINIMUM,
    TRIMMED_MEAN,
    LOW_BID_RATIO,
    BID_DAYS,
    PANEL_SIZE,
    PANEL_EVEN,
    TERM,
    TERM_ORDER,
    CEILING,
    STAFFING,
    SELF_REVIEW,
    BEFORE_STANDSTILL_ENDS,
    QUALIFICATION_CODES,
    INVITED_TWICE,
    NOBODY_INVITED,
    INVITED_NUMBER,
    GROUND,
    GROUND_MISSING,
    FOLLOWS,
    FOLLOWS_TOO_MUCH,
    FRAMEWORK,
    TOO_GREAT,
    OVER_BUDGET,
    REGISTER_SHORT;
}
