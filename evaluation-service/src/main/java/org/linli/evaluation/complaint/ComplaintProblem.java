package org.linli.evaluation.complaint;

import org.linli.platform.problem.ProblemCode;

enum ComplaintProblem implements ProblemCode {

    SAME_PERSON("complaint.same-person");

    private final String code;

    ComplaintProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
