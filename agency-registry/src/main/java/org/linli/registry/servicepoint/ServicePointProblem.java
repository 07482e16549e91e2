package org.linli.registry.servicepoint;

import org.linli.platform.problem.ProblemCode;

enum ServicePointProblem implements ProblemCode {

    HOURS, OTHER_STREET, CONTRACT_OVER, SAME_PERSON;
}
