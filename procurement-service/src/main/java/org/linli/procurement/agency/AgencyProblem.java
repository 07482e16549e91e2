package org.linli.procurement.agency;

import org.linli.platform.problem.ProblemCode;

/** Why an agency may not. */
enum AgencyProblem implements ProblemCode {
    NOT_REGISTERED("agency.not-registered"),
    STANDING("agency.standing"),
    BARRED("agency.barred");

    private final String code;

    AgencyProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
