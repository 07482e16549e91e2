package org.linli.evaluation.assessor;

import org.linli.platform.problem.ProblemCode;

/** Why a person may not assess. */
enum AssessorProblem implements ProblemCode {

    TIED("evaluation.tied"), PERSON_UNKNOWN("evaluation.person-unknown"), NOT_IN_POOL("assessor.not-in-pool"),
    ROTATION("assessor.rotation"), SAME_PART("assessor.same-part"), SEATED("assessor.seated"),
    LOAD_OPEN("assessor.load-open"), LOAD_YEAR("assessor.load-year"), TOO_FEW("assessor.too-few"),
    KNOWN("assessor.known");

    private final String code;

    AssessorProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
