package org.linli.registry.seat;

import org.linli.platform.problem.ProblemCode;

enum SeatProblem implements ProblemCode {

    SAME_PERSON, STEP_LAPSED, DAYS, HELD_ALREADY;
}
