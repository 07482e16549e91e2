package org.linli.procurement.judging;

import org.linli.platform.problem.ProblemCode;

/** What scoring refuses. */
public enum ScoringProblem implements ProblemCode {
    NOT_A_MEMBER, NOT_SCORING, BID_NOT_SCORED, CRITERIA, OUT_OF_RANGE, SHEETS_MISSING, NOT_AN_OUTLIER, WORDS_MISSING,
    LOW_BID_LATE, LOW_BID_TERM, LOW_BID_VOTED, LOW_BID_OPEN, LOW_BID_ASKED;
}
