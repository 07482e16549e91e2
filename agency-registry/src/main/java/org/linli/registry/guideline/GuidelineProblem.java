package org.linli.registry.guideline;

import org.linli.platform.problem.ProblemCode;

/** Why a step of a guideline is refused. */
enum GuidelineProblem implements ProblemCode {

    OPEN_ALREADY, CONSULTATION_OVER, FULL, UNANSWERED, REPLIED_ALREADY, SAME_PERSON, STEP_LAPSED;
}
