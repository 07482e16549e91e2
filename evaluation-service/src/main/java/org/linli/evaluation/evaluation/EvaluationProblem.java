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
    NOT_APPLICABLE_VALUE("evaluation.not-applicable-value"),
    SEATED_TWICE("evaluation.seated-twice"),
    NOT_SEATED("evaluation.not-seated"),
    NOT_MODERATED("evaluation.not-moderated"),
    NOT_CONTESTED("evaluation.not-contested"),
    TOO_LATE("evaluation.too-late"),
    NOTHING_TO_APPEAL("evaluation.nothing-to-appeal"),
    NO_CORRECTION("evaluation.no-correction"),
    NOTHING_CORRECTED("evaluation.nothing-corrected"),
    TOO_EARLY("evaluation.too-early"),
    TOO_CLOSE("evaluation.too-close"),
    NO_TIME_LEFT("evaluation.no-time-left"),
    MATURITY("evaluation.maturity"),
    NOTHING_FOUND("evaluation.nothing-found"),
    ADVICE_PAST("evaluation.advice-past"),
    NO_ADVICE("evaluation.no-advice"),
    SURVEY_MISSING("evaluation.survey-missing"),
    SURVEY_SUMS("evaluation.survey-sums"),
    NO_SURVEY("evaluation.no-survey"),
    OVER_HUNDRED("evaluation.over-hundred"),
    SECOND_SHEET("evaluation.second-sheet");

    private final String code;

    EvaluationProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
