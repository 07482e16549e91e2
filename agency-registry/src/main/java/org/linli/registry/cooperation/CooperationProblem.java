package org.linli.registry.cooperation;

import org.linli.platform.problem.ProblemCode;

enum CooperationProblem implements ProblemCode {

    OWN_AGENCY, TOO_OLD, IN_FUTURE, NO_AGENCY;
}
