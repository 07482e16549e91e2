package org.linli.evaluation.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.score.ScoreResult;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.problem.RuleRefused;

/**
 * A draft that an upheld appeal voided; it binds what is drafted afterwards.
 *
 * @param basis what it was made of; null where an older engine made it
 * @param score what it came to, two places
 */
record Overturned(@Nullable String basis, BigDecimal score, LocalDate on) {

    static Overturned of(ScoreResult result, LocalDate on) {
        return new Overturned(result.basis(), result.score(), on);
    }

    /** @throws RuleRefused under E25 for what was voided, unchanged or worse */
    static void requireHeeded(List<Overturned> all, ScoreResult result, BusinessDay today) {
        all.stream().filter(one -> one.isMadeOf(result.basis()) || result.score().compareTo(one.score()) < 0)
                .findFirst().ifPresent(one -> {
                    throw new RuleRefused(EvaluationProblem.NOT_HEEDED, today.rule("E25"), "result", one.score(),
                            result.score());
                });
    }

    private boolean isMadeOf(@Nullable String other) {
        return basis != null && Objects.equals(basis, other);
    }
}
