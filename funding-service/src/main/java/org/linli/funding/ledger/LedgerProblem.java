package org.linli.funding.ledger;

import org.linli.platform.problem.ProblemCode;

/** What the ledger refuses. */
enum LedgerProblem implements ProblemCode {

    OVERDRAWN, ALREADY_POSTED, ALREADY_RESOLVED, ALREADY_REVERSED, PERIOD_CLOSED, PERIOD_NOT_OVER, BANK_DAY_CLOSED;
}
