package org.linli.workforce.worker;

import org.linli.platform.problem.ProblemCode;

enum WorkerProblem implements ProblemCode {

    RESIDENT_ID, KNOWN, SERVICE_CLAIMED, NO_CLAIM, SAME_PERSON, NOBODY_FOUND, PURPOSE, SERVICE_TOO_LONG;
}
