package org.linli.workforce.move;

import org.linli.platform.problem.ProblemCode;

enum MoveProblem implements ProblemCode {

    SUCCESSOR, NO_SUCCESSOR, NOT_THE_SUCCESSOR, OWN_TALK, NO_REASON;
}
