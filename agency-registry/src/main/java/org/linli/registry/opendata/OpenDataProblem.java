package org.linli.registry.opendata;

import org.linli.platform.problem.ProblemCode;

enum OpenDataProblem implements ProblemCode {

    IN_FUTURE, POSITION, POSITION_GONE;
}
