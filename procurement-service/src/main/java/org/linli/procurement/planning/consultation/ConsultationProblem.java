package org.linli.procurement.planning.consultation;

import org.linli.platform.problem.ProblemCode;

/** What a consultation refuses. */
enum ConsultationProblem implements ProblemCode {
    TERM_ENDED, STILL_OPEN, UNANSWERED, ALREADY_ANSWERED, NOT_YOURS;
}
