package org.linli.procurement.planning.proposal;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rule;

/** The reviews of what came of a proposal, and their mean once as many as are asked for are there. */
@Embeddable
class Appraisal {

    private static final int SCALE = 2;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProposalReview> reviews = List.of();
    private @Nullable BigDecimal score;

    /**
     * @param asked how many reviews make a score
     * @throws RuleRefused under the rule of the peers for a second word of one of them
     */
    void add(ProposalReview review, int asked, Rule peers) {
        if (reviews.stream().anyMatch(earlier -> earlier.reviewer().equals(review.reviewer()))) {
            throw new RuleRefused(ProposalProblem.REVIEWED_BY_YOU, peers, "reviewer", review.reviewer());
        }
        reviews = Stream.concat(reviews.stream(), Stream.of(review)).toList();
        if (reviews.size() >= asked) {
            score = reviews.stream().map(ProposalReview::score).reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(reviews.size()), SCALE, RoundingMode.HALF_UP);
        }
    }

    List<ProposalReview> reviews() {
        return reviews;
    }

    Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }
}
