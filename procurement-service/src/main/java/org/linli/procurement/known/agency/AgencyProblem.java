package org.linli.procurement.known.agency;

import org.linli.platform.problem.ProblemCode;

/** Why an agency may not. */
enum AgencyProblem implements ProblemCode {
    NOT_REGISTERED, SUSPENDED, CLOSED, STANDING, BARRED, NO_UNDERTAKER;
}
