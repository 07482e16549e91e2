package org.linli.registry.trainingbase;

import org.linli.platform.problem.ProblemCode;

enum TrainingBaseProblem implements ProblemCode {

    SAME_PERSON, STEP_LAPSED, DAYS, KEPT_ALREADY, NOT_THEN, TOO_MANY, FULL;
}
