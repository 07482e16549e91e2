package org.linli.workforce.certificate;

import org.linli.platform.problem.ProblemCode;

enum CertificateProblem implements ProblemCode {

    NUMBER_TAKEN, ISSUED_IN_FUTURE, TOO_LITTLE_EDUCATION, SAME_PERSON, STEP_PROPOSED, NO_STEP;
}
