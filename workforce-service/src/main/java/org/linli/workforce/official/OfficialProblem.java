package org.linli.workforce.official;

import org.linli.platform.problem.ProblemCode;

enum OfficialProblem implements ProblemCode {

    TOO_LITTLE_STUDY, OWN_CERTIFICATE, CERTIFIED_ALREADY, SAME_PERSON;
}
