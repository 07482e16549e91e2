package org.linli.registry.intake;

import org.linli.platform.problem.ProblemCode;

enum IntakeProblem implements ProblemCode {

    NO_TABLE, FAULTY_ROWS, SAME_PERSON, STEP_LAPSED, KNOWN_ALREADY;
}
