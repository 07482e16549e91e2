package org.linli.registry.conduct;

import org.linli.platform.problem.ProblemCode;

enum CaseProblem implements ProblemCode {

    INVESTIGATOR_DECIDES("case.investigator-decides"),
    SAME_PERSON("case.same-person"),
    PERIOD("case.period"),
    APPEAL_LATE("case.appeal-late"),
    APPEAL_SAME_PANEL("case.appeal-same-panel"),
    OPEN_ALREADY("case.open-already"),
    APPEAL_OPEN("case.appeal-open");

    private final String code;

    CaseProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
