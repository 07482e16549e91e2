package org.linli.workforce.certificate;

import org.linli.platform.problem.ProblemCode;

enum CertificateProblem implements ProblemCode {

    NUMBER_TAKEN, ISSUED_IN_FUTURE, TOO_LITTLE_EDUCATION, REGISTERED_LATE, REGISTERED_DAY, SAME_PERSON, STEP_PROPOSED,
    NO_STEP;
}
