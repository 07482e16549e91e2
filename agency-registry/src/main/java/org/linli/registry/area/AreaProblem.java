package org.linli.registry.area;

import org.linli.platform.problem.ProblemCode;

enum AreaProblem implements ProblemCode {

    TYPED_ALREADY, FROM_PAST;
}
