package org.linli.registry.document;

import org.linli.platform.problem.ProblemCode;

enum DocumentProblem implements ProblemCode {

    NUMBER_TAKEN, SAME_PERSON, STEP_LAPSED, REPEAL_DAY, REPLACED_BY;
}
