package org.linli.workforce.post;

import org.linli.platform.problem.ProblemCode;

enum PostProblem implements ProblemCode {

    POSTED_ALREADY("post.posted-already"),
    NOT_QUALIFIED("post.not-qualified"),
    FROM_TOO_EARLY("post.from-too-early"),
    OTHER_AGENCYS_CONTRACT("post.other-agencys-contract"),
    ENDS_IN_FUTURE("post.ends-in-future");

    private final String code;

    PostProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
