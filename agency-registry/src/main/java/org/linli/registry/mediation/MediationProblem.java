package org.linli.registry.mediation;

import org.linli.platform.problem.ProblemCode;

enum MediationProblem implements ProblemCode {

    OWN_AGENCY, TIES, ADMITTED_IT, NOT_MEDIATOR, NOT_PARTY, BARS_A_PERSON, TRAINING_COST, OBJECTED_ALREADY,
    SIGNED_ALREADY, FULL;
}
