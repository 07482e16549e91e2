package org.linli.funding.receivable;

import org.linli.platform.problem.ProblemCode;

enum ReceivableProblem implements ProblemCode {

    NOT_OWED, ONE_LIVE, FORCED_BILL, SAME_PERSON, NOT_PROPOSED, CHANGED;
}
