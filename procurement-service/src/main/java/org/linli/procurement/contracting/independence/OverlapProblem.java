package org.linli.procurement.contracting.independence;

import org.linli.platform.problem.ProblemCode;

/** What ties between agencies and purchasers hold up. */
enum OverlapProblem implements ProblemCode {
    UNREVIEWED, NOTHING_TO_REVIEW;
}
