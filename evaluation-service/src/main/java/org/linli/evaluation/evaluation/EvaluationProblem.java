package org.linli.evaluation.evaluation;

import org.linli.platform.problem.ProblemCode;

enum EvaluationProblem implements ProblemCode {

    UNKNOWN_INDICATOR("evaluation.unknown-indicator"),
    NOT_MEASURED("evaluation.not-measured"),
    EVIDENCE_MISSING("evaluation.evidence-missing"),
    NOT_CLAIMED("evaluation.not-claimed"),
    NOT_MARKED_BY("evaluation.not-marked-by"),
    NOT_VERIFIED("evaluation.not-verified"),
    MARKS_MISSING("evaluation.marks-missing"),
    NOT_FORMATIVE("evaluation.not-formative"),
    FORMATIVE_ONLY("evaluation.formative-only"),
    NOT_SETTLED("evaluation.not-settled"),
    SAME_PERSON("evaluation.same-person"),
    NO_OBJECTION("evaluation.no-objection"),
    TEXT_MISSING("evaluation.text-missing"),
    TIED("evaluation.tied");

    private final String code;

    EvaluationProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
