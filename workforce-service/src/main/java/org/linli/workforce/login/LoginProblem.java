package org.linli.workforce.login;

import org.linli.platform.problem.ProblemCode;

enum LoginProblem implements ProblemCode {

    LINKED_ALREADY, NOT_LINKED, NO_MATCH, TOO_MANY_TRIES, TOO_MANY_AT_ONCE, SOMEBODY_ALREADY;
}
