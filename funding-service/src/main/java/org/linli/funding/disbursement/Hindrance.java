package org.linli.funding.disbursement;

import org.linli.platform.problem.Rejection;

/** What keeps a payment from going to the bank, as the documents say it. */
enum Hindrance {

    /** Another batch has it on its way. */
    IN_ANOTHER_BATCH,
    /** Not approved and not due soon, paused, held, contested, or less of it is open. */
    NOT_PAYABLE,
    /** A wage of the same agency goes before it. */
    WAGES_FIRST,
    /** No budget line of the purchaser bears the interest. */
    NOT_COVERED,
    /** More than the bank it is assigned to has to get. */
    ABOVE_ASSIGNMENT,
    /** Nobody may be paid there, or there is no account yet. */
    ACCOUNT_RETIRED,
    /** The bank has sent money back from there. */
    ACCOUNT_REFUSED, BRANCH_RETIRED,
    /** It was drafted for another account: to be drafted anew. */
    ACCOUNT_CHANGED,
    /** It was drafted to repay another amount: to be drafted anew. */
    ADVANCE_CHANGED;

    /** With what is answered to whoever tries. */
    record Refusal(Hindrance why, Rejection rejection) {
    }

    Refusal refusal(Rejection rejection) {
        return new Refusal(this, rejection);
    }
}
