package org.linli.registry.integrity;

import org.linli.platform.problem.ProblemCode;

/** Why a pledge or a self-check is refused. */
enum IntegrityProblem implements ProblemCode {
    PLEDGED_ALREADY, CHECKED_ALREADY, YEAR, NORMS_MISSING, NORM_UNKNOWN, MEASURES_MISSING, NOT_REGISTERED;
}
