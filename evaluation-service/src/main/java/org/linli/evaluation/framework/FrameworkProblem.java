package org.linli.evaluation.framework;

import org.linli.platform.problem.ProblemCode;

/** What a framework refuses. */
public enum FrameworkProblem implements ProblemCode {
    WEIGHTS("framework.weights"),
    DIMENSION_EMPTY("framework.dimension-empty"),
    CODE_TWICE("framework.code-twice"),
    ROW_UNKNOWN("framework.row-unknown"),
    TIE("framework.tie"),
    TARGET_MISSING("framework.target-missing"),
    TARGET_DIRECTION("framework.target-direction"),
    NO_ASSESSOR("framework.no-assessor"),
    BANDS("framework.bands"),
    EFFECT_WITHOUT_FAILURE("framework.effect-without-failure"),
    PARTS("framework.parts"),
    GROUP_UNKNOWN("framework.group-unknown"),
    TRIAL_WEIGHED("framework.trial-weighed"),
    EXAMPLE_MISSING("framework.example-missing"),
    EXAMPLE_FAILS("framework.example-fails"),
    NOT_SIMULATED("framework.not-simulated"),
    MISMATCH("framework.mismatch"),
    EDITION_OPEN("framework.edition-open");

    private final String code;

    FrameworkProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
