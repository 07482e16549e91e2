package org.linli.procurement.planning.intention;

import org.linli.platform.problem.ProblemCode;

/** What is refused about intentions. */
enum IntentionProblem implements ProblemCode {
    NOT_PUBLISHED, TOO_EARLY, BUDGET_DIFFERS, ALREADY_PUBLISHED, NOT_PLANNED, MONTH_PASSED, SAME_PERSON,
    REGISTER_NOT_PUBLISHED, OTHER_REGISTER, REGISTER_OPENED, NO_ESTIMATE;
}
