package org.linli.procurement.oversight.feedback;

import org.linli.platform.problem.ProblemCode;

/** What is refused about feedback. */
enum FeedbackProblem implements ProblemCode {
    TOO_MANY_OPEN;
}
