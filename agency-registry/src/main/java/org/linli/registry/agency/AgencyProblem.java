package org.linli.registry.agency;

import org.linli.platform.problem.ProblemCode;

enum AgencyProblem implements ProblemCode {

    CODE_MALFORMED, CODE_CHECK, CODE_KIND, CODE_TAKEN, NAME_TAKEN, ID_TAKEN, DOCUMENTS_MISSING, SAME_PERSON,
    RESIDENT_ID, FOUNDED_IN_FUTURE, REPRESENTATIVE_DAY, STEP_SAME_PERSON, STEP_LAPSED, CONTRACTS_IN_FORCE,
    NOT_REGISTERED;
}
