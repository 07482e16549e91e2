package org.linli.procurement.scoring;

import org.linli.platform.problem.ProblemCode;

/** What scoring refuses. */
enum ScoringProblem implements ProblemCode {
    NOT_A_MEMBER("scoring.not-a-member"),
    NOT_SCORING("scoring.not-scoring"),
    BID_NOT_SCORED("scoring.bid-not-scored"),
    CRITERIA("scoring.criteria"),
    OUT_OF_RANGE("scoring.out-of-range"),
    SHEETS_MISSING("scoring.sheets-missing"),
    NOT_AN_OUTLIER("scoring.not-an-outlier"),
    WORDS_MISSING("scoring.words-missing"),
    LOW_BID_LATE("scoring.low-bid-late"),
    LOW_BID_TERM("scoring.low-bid-term"),
    LOW_BID_VOTED("scoring.low-bid-voted"),
    LOW_BID_OPEN("scoring.low-bid-open");

    private final String code;

    ScoringProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
