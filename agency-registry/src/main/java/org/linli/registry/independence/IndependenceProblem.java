package org.linli.registry.independence;

import org.linli.platform.problem.ProblemCode;

enum IndependenceProblem implements ProblemCode {

    RESIDENT_ID, DECLARED_ALREADY, ENDED_ALREADY, END_DAY, SAME_PERSON, STEP_LAPSED;
}
