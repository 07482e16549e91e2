package org.linli.evaluation.practice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.evaluation.PastEvaluations;
import org.linli.platform.Ids;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** All cards; each is of one excellent result, and there is one of each. */
@ApplicationScoped
class PracticeCards implements PanacheRepositoryBase<PracticeCard, UUID> {

    private final PastEvaluations results;
    private final Rules rules;
    private final Clock clock;

    PracticeCards(PastEvaluations results, Rules rules, Clock clock) {
        this.results = results;
        this.rules = rules;
        this.clock = clock;
    }

    /** @throws RuleRefused under E20 where the result is not, or is no longer, excellent */
    @Transactional
    PracticeCard draft(PastEvaluations.Excellent of, PracticeApi.NewCard words) {
        if (count("evaluationId = ?1 and status in ?2", words.evaluationId(), java.util.List.of(CardStatus.DRAFT, CardStatus.PUBLISHED)) > 0) {
            throw new Conflict(PracticeProblem.CARD_EXISTS, words.evaluationId());
        }
        var card = PracticeCard.draft(Ids.next(), of, words, today());
        persistAndFlush(card);
        return card;
    }

    PastEvaluations.Excellent excellent(UUID evaluationId) {
        return results.excellent(evaluationId).orElseThrow(() -> new RuleRefused(PracticeProblem.NOT_EXCELLENT, rules.get("E20", today()),
                "evaluationId", evaluationId));
    }

    /** What was corrected to less since it was drafted is not published. */
    @Transactional
    PracticeCard decide(UUID id, @Nullable String ifMatch, boolean needsExcellence, BiConsumer<PracticeCard, LocalDate> decision) {
        var card = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("PracticeCard", id));
        Answers.requireMatch(ifMatch, card.version());
        if (needsExcellence) {
            excellent(card.evaluationId());
        }
        decision.accept(card, today());
        flush();
        return card;
    }

    PracticeCard get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("PracticeCard", id));
    }

    private LocalDate today() {
        return Deadline.dayOf(clock.instant());
    }
}
