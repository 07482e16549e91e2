package org.linli.registry.grade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;
import org.linli.registry.grade.post.HeldPosts;

/** O04: who worked at an agency and left less than the term ago does not evaluate it, whether declared or known. */
@ApplicationScoped
class EvaluatorTieCheck {

    private static final String TERM = "O04-TIE";

    private final HeldPosts posts;

    EvaluatorTieCheck(HeldPosts posts) {
        this.posts = posts;
    }

    /** @throws RuleRefused where one of them is known to have a tie */
    void requireNone(List<UUID> persons, UUID agencyId, BusinessDay day) {
        var tied = posts.tied(persons, agencyId, since(day));
        if (!tied.isEmpty()) {
            throw new RuleRefused(GradeProblem.EVALUATOR_TIED, day.rule(TERM), "evaluators", tied.size());
        }
    }

    /** @param seated as whom somebody sits there; nobody for one who has no seat */
    boolean known(List<UUID> seated, UUID agencyId, BusinessDay day) {
        return !posts.tied(seated, agencyId, since(day)).isEmpty();
    }

    /** @param leftOn none while the evaluator still works there */
    static boolean binds(boolean workedThere, @Nullable LocalDate leftOn, BusinessDay day) {
        return workedThere && (leftOn == null || leftOn.isAfter(since(day)));
    }

    private static LocalDate since(BusinessDay day) {
        return day.date().minusMonths(day.rule(TERM).asInt());
    }
}
