package org.linli.procurement.planning.proposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Invalid;

/**
 * One look at what came of it.
 *
 * @param score 0 to 100
 * @param evaluationId the evaluation a pilot's score comes from, null for peers and officers
 */
record ProposalReview(String reviewer, BigDecimal score, @Nullable UUID evaluationId, String findings, LocalDate on) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    ProposalReview {
        if (score.signum() < 0 || score.compareTo(FULL) > 0) {
            throw new Invalid(ProposalProblem.SCORE, "score", score);
        }
    }
}
