package org.linli.workforce.transfer;

import org.linli.platform.problem.ProblemCode;

enum TransferProblem implements ProblemCode {

    UNKNOWN_PERSON, OWN_ALREADY, ASKED_ALREADY, STILL_POSTED;
}
