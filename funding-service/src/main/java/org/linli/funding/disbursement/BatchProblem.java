package org.linli.funding.disbursement;

import org.linli.platform.problem.ProblemCode;

enum BatchProblem implements ProblemCode {

    SAME_PERSON("batch.same-person"),
    OTHER_CONTENT("batch.other-content"),
    NO_ACCOUNT("batch.no-account"),
    ACCOUNT_REFUSED("batch.account-refused"),
    WAGES_FIRST("batch.wages-first"),
    ELSEWHERE("batch.elsewhere"),
    TWICE("batch.twice"),
    NOT_IN_BATCH("batch.not-in-batch"),
    ANSWERED("batch.answered"),
    INCOMPLETE_RESULT("batch.incomplete-result"),
    VALUE_DATE_EARLY("batch.value-date-early"),
    VALUE_DATE("batch.value-date"),
    ASSIGNED("batch.assigned"),
    NOT_RELEASED("batch.not-released"),
    NUMBER_UNKNOWN("batch.number-unknown");

    private final String code;

    BatchProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
