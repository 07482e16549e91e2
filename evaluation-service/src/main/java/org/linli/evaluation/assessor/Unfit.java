package org.linli.evaluation.assessor;

/** Why a person of the pool cannot take a seat, with the rule that says so. */
enum Unfit {

    NOT_IN_POOL("E21", AssessorProblem.NOT_IN_POOL), TIED("E04", AssessorProblem.TIED),
    ROTATION("E22", AssessorProblem.ROTATION), SAME_PART("E22.contract", AssessorProblem.SAME_PART),
    LOAD_OPEN("E23.open", AssessorProblem.LOAD_OPEN), LOAD_YEAR("E23.year", AssessorProblem.LOAD_YEAR),
    /** Sits in this evaluation for another part. */
    SEATED("G10", AssessorProblem.SEATED);

    private final String rule;
    private final AssessorProblem problem;

    Unfit(String rule, AssessorProblem problem) {
        this.rule = rule;
        this.problem = problem;
    }

    String rule() {
        return rule;
    }

    AssessorProblem problem() {
        return problem;
    }
}
