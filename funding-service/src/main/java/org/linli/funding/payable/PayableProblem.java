package org.linli.funding.payable;

import org.linli.platform.problem.ProblemCode;

enum PayableProblem implements ProblemCode {

    UNLAWFUL_PAUSE, PAUSE_TOO_LONG, PAUSE_NOT_AHEAD, IN_FLIGHT, HELD, DISPUTE_TOO_MUCH, NOT_DISPUTED,
    CONFIRMED_TOO_MUCH, OWN_DISPUTE, MORE_THAN_PAYABLE, OWN_ACCEPTANCE, NOT_IN_APPROVAL, NOT_APPROVED, PROMISED, MOVED,
    NO_INTEREST;
}
