package org.linli.funding.disbursement;

import org.linli.platform.problem.ProblemCode;

enum BatchProblem implements ProblemCode {

    SAME_PERSON, HANDED_IN, BANK_SPEAKS, OTHER_CONTENT, NO_ACCOUNT, ACCOUNT_REFUSED, WAGES_FIRST, ELSEWHERE, TWICE,
    NOT_POSITIVE, NOT_IN_BATCH, ANSWERED, INCOMPLETE_RESULT, VALUE_DATE_EARLY, VALUE_DATE, ASSIGNED, NOT_RELEASED,
    NUMBER_UNKNOWN;
}
