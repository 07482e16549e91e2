package org.linli.procurement.planning.plan;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Conflict;
import org.linli.platform.time.Deadline;

/** The yearly reviews of a plan, and until when the next one is due. */
@Embeddable
class ReviewCycle {

    @JdbcTypeCode(SqlTypes.JSON)
    private List<PlanReview> reviews = List.of();
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Deadline reviewUntil;
    private @Nullable Instant nextCheckAt;

    /** @throws Conflict for a second review of one year */
    void add(PlanReview review, List<Goal> goals, Deadline next) {
        if (reviews.stream().anyMatch(earlier -> earlier.year() == review.year())) {
            throw new Conflict(PlanProblem.REVIEWED, review.year());
        }
        review.requireWhole(goals);
        reviews = Stream.concat(reviews.stream(), Stream.of(review)).toList();
        await(next);
    }

    void await(Deadline until) {
        reviewUntil = until;
        nextCheckAt = until.passesAt();
    }

    void end() {
        nextCheckAt = null;
    }

    /** The term that passed without a review, said once. */
    Optional<Deadline> overdue(Instant now) {
        if (nextCheckAt == null || now.isBefore(nextCheckAt)) {
            return Optional.empty();
        }
        nextCheckAt = null;
        return reviewUntil();
    }

    List<PlanReview> reviews() {
        return reviews;
    }

    Optional<Deadline> reviewUntil() {
        return Optional.ofNullable(reviewUntil);
    }
}
