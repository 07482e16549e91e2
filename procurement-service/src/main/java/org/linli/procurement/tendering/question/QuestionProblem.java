package org.linli.procurement.tendering.question;

import org.linli.platform.problem.ProblemCode;

/** What is refused about questions. */
enum QuestionProblem implements ProblemCode {
    NOT_OPEN, TOO_LATE;
}
