package org.linli.registry.standing;

import org.linli.platform.problem.ProblemCode;

enum ListingProblem implements ProblemCode {

    GROUND("listing.ground"),
    OPEN_ALREADY("listing.open-already"),
    SAME_PERSON("listing.same-person"),
    NOT_CURABLE("listing.not-curable");

    private final String code;

    ListingProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
