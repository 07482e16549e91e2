package org.linli.procurement.consultation;

import org.linli.platform.problem.ProblemCode;

/** What a consultation refuses. */
enum ConsultationProblem implements ProblemCode {
    TERM_ENDED("consultation.term-ended"),
    STILL_OPEN("consultation.still-open"),
    UNANSWERED("consultation.unanswered"),
    ALREADY_ANSWERED("consultation.already-answered"),
    NOT_YOURS("consultation.not-yours");

    private final String code;

    ConsultationProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
