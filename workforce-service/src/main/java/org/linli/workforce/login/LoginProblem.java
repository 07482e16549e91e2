package org.linli.workforce.login;

import org.linli.platform.problem.ProblemCode;

enum LoginProblem implements ProblemCode {

    LINKED_ALREADY, NO_MATCH, TOO_MANY_TRIES, SOMEBODY_ALREADY;
}
