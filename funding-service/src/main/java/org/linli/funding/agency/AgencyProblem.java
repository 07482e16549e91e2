package org.linli.funding.agency;

import org.linli.platform.problem.ProblemCode;

/** Why an agency gets no new money; what it has earned is paid. */
enum AgencyProblem implements ProblemCode {
    SUSPENDED, CLOSED, NO_GRANT, BRANCH_RETIRED;
}
