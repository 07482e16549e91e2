package org.linli.procurement.known.purchaser;

import org.linli.platform.problem.ProblemCode;

/** Why a purchaser may not publish. */
enum PurchaserProblem implements ProblemCode {
    NOT_CERTIFIED, BLOCKED, REPRESENTATIVE_NOT_CERTIFIED, REPRESENTATIVE_ELSEWHERE, NO_STATE_ORGAN;
}
