package org.linli.registry.peerreview;

import org.linli.platform.problem.ProblemCode;

enum PeerReviewProblem implements ProblemCode {

    YEAR, NOBODY_TO_DRAW, REVIEWED_ALREADY, NOT_YOURS, NORM_UNKNOWN, REMARK_MISSING, NOT_ANSWERED, SAME_PERSON;
}
