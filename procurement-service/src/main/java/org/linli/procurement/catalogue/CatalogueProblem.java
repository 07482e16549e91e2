package org.linli.procurement.catalogue;

import org.linli.platform.problem.ProblemCode;

/** What the catalogue refuses. */
enum CatalogueProblem implements ProblemCode {
    COST_NORM("catalogue.cost-norm"),
    WEIGHTS("catalogue.weights"),
    CPV_UNKNOWN("catalogue.cpv-unknown"),
    CODE_TAKEN("catalogue.code-taken"),
    CHECK_INCOMPLETE("catalogue.check-incomplete"),
    NEGATIVE_LIST("catalogue.negative-list"),
    OWN_PROPOSAL("catalogue.own-proposal"),
    DEPARTMENT_DECIDES("catalogue.department-decides"),
    PILOT_NOT_REVIEWED("catalogue.pilot-not-reviewed"),
    NOT_FOR_SALE("catalogue.not-for-sale");

    private final String code;

    CatalogueProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
