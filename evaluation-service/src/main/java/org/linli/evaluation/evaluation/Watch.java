package org.linli.evaluation.evaluation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.time.Deadline;

/** What is waited for, and when the clock looks next. */
@Embeddable
class Watch {

    /** Through the end of it what the status waits for is in time. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Deadline stepUntil;
    private boolean stepSaid;
    private @Nullable Instant nextCheckAt;

    /** Waits for a step alone; null waits for nothing. */
    void step(@Nullable Deadline until) {
        stepUntil = until;
        stepSaid = false;
        nextCheckAt = until == null ? null : until.passesAt();
    }

    /** Waits for no step; looks at the due day from then on. */
    void day(@Nullable Instant at) {
        stepUntil = null;
        stepSaid = false;
        nextCheckAt = at;
    }

    /** Waits for a step and looks at the due day too, whichever comes first. */
    void both(Deadline until, @Nullable Instant at) {
        stepUntil = until;
        stepSaid = false;
        nextCheckAt = at == null || until.passesAt().isBefore(at) ? until.passesAt() : at;
    }

    /** As {@link #both}; without a step it waits for nothing. */
    void next(@Nullable Deadline until, @Nullable Instant at) {
        if (until == null) {
            step(null);
        } else {
            both(until, at);
        }
    }

    /** Waits on for the same step, while that was not said to be late, and looks at that moment too. */
    void also(@Nullable Instant at) {
        var step = stepSaid || stepUntil == null ? null : stepUntil.passesAt();
        nextCheckAt = step == null || at != null && at.isBefore(step) ? at : step;
    }

    /** Looks at that moment too. */
    void look(Instant at) {
        nextCheckAt = nextCheckAt == null || at.isBefore(nextCheckAt) ? at : nextCheckAt;
    }

    /** That the step is late is said once. */
    void said() {
        stepSaid = true;
    }

    /** The step, when it is late and that was not said. */
    Optional<Deadline> unsaid(LocalDate today) {
        return passed(today).filter(step -> !stepSaid);
    }

    /** @throws RuleRefused after the last day of the step */
    void requireInTime(BusinessDay today, String rule, String field) {
        if (passed(today.date()).isPresent()) {
            throw new RuleRefused(EvaluationProblem.TOO_LATE, today.rule(rule), field,
                    stepUntil().orElseThrow().lastDay());
        }
    }

    /** The step, when its last day is over. */
    Optional<Deadline> passed(LocalDate today) {
        return stepUntil().filter(step -> today.isAfter(step.lastDay()));
    }

    Optional<Instant> nextCheckAt() {
        return Optional.ofNullable(nextCheckAt);
    }

    Optional<Deadline> stepUntil() {
        return Optional.ofNullable(stepUntil);
    }
}
