package org.linli.registry.area;

import org.linli.platform.problem.ProblemCode;

enum AreaProblem implements ProblemCode {

    TYPED_ALREADY, FROM_PAST, SAME_PERSON, STEP_LAPSED, NO_TABLE;
}
