package org.linli.registry.standing;

import org.linli.platform.problem.ProblemCode;

/** Why somebody may not act. */
enum SeparationProblem implements ProblemCode {
    OWN_AGENCY;
}
