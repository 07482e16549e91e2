package org.linli.registry.jointtask;

import org.linli.platform.problem.ProblemCode;

enum JointTaskProblem implements ProblemCode {

    SAME_PERSON, DUE_BEFORE, NOT_INVITED, KNOWN_ALREADY, HELD_IN_FUTURE;
}
