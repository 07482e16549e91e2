package org.linli.funding.source;

import org.linli.platform.problem.ProblemCode;

enum SourceProblem implements ProblemCode {

    RECEIVED_BEFORE, NOT_POSITIVE, NOT_VALID, IN_FUTURE, ENDS_BEFORE_START;
}
