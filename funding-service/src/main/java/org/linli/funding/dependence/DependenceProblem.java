package org.linli.funding.dependence;

import org.linli.platform.problem.ProblemCode;

enum DependenceProblem implements ProblemCode {

    NEGATIVE, YEAR;
}
