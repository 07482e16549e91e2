package org.linli.workforce.activity;

import org.linli.platform.problem.ProblemCode;

enum ActivityProblem implements ProblemCode {

    TIME, TOO_LONG, NOT_A_WORKER, BEGUN, NO_CONSENT, IN_IT_ALREADY, NOT_INSURED, NOT_TRAINED, ELSEWHERE, NOT_IN_IT,
    NOT_THE_WORKER, MORE_THAN_IT_LASTED;

    /** Under which rule it stands in the way of joining. */
    String rule() {
        return switch (this) {
            case NOT_INSURED -> "VOLUNTEER-INSURED";
            case NOT_TRAINED -> "VOLUNTEER-TRAINED";
            default -> "VOLUNTEER-CONSENT";
        };
    }
}
