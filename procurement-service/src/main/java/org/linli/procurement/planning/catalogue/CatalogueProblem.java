package org.linli.procurement.planning.catalogue;

import org.linli.platform.problem.ProblemCode;

/** What the catalogue refuses. */
enum CatalogueProblem implements ProblemCode {
    COST_NORM, WEIGHTS, CPV_UNKNOWN, CODE_TAKEN, CHECK_INCOMPLETE, NEGATIVE_LIST, OWN_PROPOSAL, DEPARTMENT_DECIDES,
    PILOT_NOT_REVIEWED, NOT_FOR_SALE;
}
