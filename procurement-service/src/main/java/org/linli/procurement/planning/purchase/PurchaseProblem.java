package org.linli.procurement.planning.purchase;

import org.linli.platform.problem.ProblemCode;

/** What a purchase refuses. */
enum PurchaseProblem implements ProblemCode {
    TOO_FEW_SUBJECTS, SURVEY_TOO_OLD, SURVEY_IN_FUTURE, AMOUNT, FISCAL_YEAR, NOT_SCHEDULED, OVER_RESERVATION,
    SURVEY_INCOMPLETE, REASON_MISSING, PROPOSAL_TAKEN, SPLIT, NOT_JOINABLE, NOT_OFFERED;
}
