package org.linli.funding.ledger;

import org.linli.platform.problem.ProblemCode;

/** What the ledger refuses. */
enum LedgerProblem implements ProblemCode {

    OVERDRAWN("ledger.overdrawn"),
    ALREADY_POSTED("ledger.already-posted"),
    ALREADY_RESOLVED("ledger.already-resolved"),
    ALREADY_REVERSED("ledger.already-reversed"),
    PERIOD_CLOSED("ledger.period-closed"),
    PERIOD_NOT_OVER("ledger.period-not-over"),
    BANK_DAY_CLOSED("ledger.bank-day-closed");

    private final String code;

    LedgerProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
