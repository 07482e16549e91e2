package org.linli.funding.bridge;

import org.linli.platform.problem.ProblemCode;

enum BridgeProblem implements ProblemCode {

    TOO_MUCH, RESTRICTED, NOT_OPEN, POOL_SHORT, SAME_PERSON, STILL_PAYABLE, NOT_PROPOSED, ANSWERED, UNANSWERED,
    CAPITAL_BOUND, REPAID_OWN, RECEIVED_BEFORE, IN_FUTURE, NO_PAYEE, OTHER_PAYEE, PAYEE_REFUSED, BANK_SPEAKS, HANDED_IN;
}
