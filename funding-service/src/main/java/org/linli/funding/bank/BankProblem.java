package org.linli.funding.bank;

import org.linli.platform.problem.ProblemCode;

enum BankProblem implements ProblemCode {

    NOT_XML,
    UNKNOWN_FORMAT,
    MISSING,
    CURRENCY,
    NOT_AN_AMOUNT,
    NOT_A_DAY,
    NOT_CSV,
    OTHER_ACCOUNT,
    SUMS_DIFFER,
    IN_FUTURE,
    MESSAGE_TAKEN,
    TOO_MANY_LINES,
    SOURCE_NEEDED,
    WRONG_RESOLUTION,
    SAME_PERSON,
    NO_STATEMENT,
    DAY_CLOSED,
    OPEN_EXCEPTIONS,
    BALANCE_DIFFERS,
    OPENING_DIFFERS,
    CHANGED_SINCE,
    NO_PAYEE;
}
