package org.linli.evaluation.assessor;

import org.linli.platform.problem.ProblemCode;

/** Why a person may not assess. */
enum AssessorProblem implements ProblemCode {

    TIED("evaluation.tied"),
    PERSON_UNKNOWN("evaluation.person-unknown");

    private final String code;

    AssessorProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
