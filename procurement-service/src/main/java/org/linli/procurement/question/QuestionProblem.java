package org.linli.procurement.question;

import org.linli.platform.problem.ProblemCode;

/** What is refused about questions. */
enum QuestionProblem implements ProblemCode {
    NOT_OPEN("question.not-open"),
    TOO_LATE("question.too-late");

    private final String code;

    QuestionProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
