package org.linli.workforce.volunteer;

import org.linli.platform.problem.ProblemCode;

enum VolunteerProblem implements ProblemCode {

    CONSENT, GUARDIAN, BORN, INSURED_UNTIL;
}
