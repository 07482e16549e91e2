package org.linli.evaluation.framework;

import org.linli.platform.problem.ProblemCode;

/** What a framework refuses. */
public enum FrameworkProblem implements ProblemCode {
    WEIGHTS, DIMENSION_EMPTY, CODE_TWICE, ROW_UNKNOWN, TIE, TARGET_MISSING, TARGET_DIRECTION, NO_ASSESSOR, BANDS,
    EFFECT_WITHOUT_FAILURE, PARTS, GROUP_UNKNOWN, TRIAL_WEIGHED, EXAMPLE_MISSING, EXAMPLE_FAILS, NOT_SIMULATED,
    MISMATCH, EDITION_OPEN;
}
