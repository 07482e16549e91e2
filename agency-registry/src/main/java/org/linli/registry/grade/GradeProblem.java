package org.linli.registry.grade;

import org.linli.platform.problem.ProblemCode;

/** Why an application for a grade, or a step of it, is refused. */
enum GradeProblem implements ProblemCode {

    TOO_YOUNG, NOT_DUE_YET, NO_REPORT, REPORT_FAILED, REPORT_BASIC, PENALISED, INVESTIGATED, LISTED, NOT_REGISTERED,
    OPEN_ALREADY, EVALUATORS, EVALUATOR_TWICE, EVALUATOR_TIED, NOT_AN_EVALUATOR, DECLARED_ALREADY, NOT_DECLARED,
    SCORED_ALREADY, LEFT_IN_FUTURE, SECTION_MOST, PUBLICITY_OVER, SAME_PERSON, STEP_LAPSED;
}
