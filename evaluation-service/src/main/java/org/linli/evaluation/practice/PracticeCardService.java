package org.linli.evaluation.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.evaluation.PastEvaluationReader;
import org.linli.evaluation.practice.CardStatus.CardCommand;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.aggregate.UniqueIndex;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;

/** One transaction per command on a card. */
@ApplicationScoped
class PracticeCardService {

    private final PracticeCards cards;
    private final Commands commands;
    private final PastEvaluationReader results;
    private final Today today;

    PracticeCardService(PracticeCards cards, Commands commands, PastEvaluationReader results, Today today) {
        this.cards = cards;
        this.commands = commands;
        this.results = results;
        this.today = today;
    }

    /** @throws RuleRefused under E20 where the result is not, or is no longer, excellent */
    @Transactional
    PracticeCard draft(UUID evaluationId, Story story) {
        var of = excellent(evaluationId);
        var card = PracticeCard.draft(Ids.next(), of, story, today.date());
        UniqueIndex.decides(() -> cards.persistAndFlush(card),
                Map.of("practice_card_one", () -> new Conflict(PracticeProblem.CARD_EXISTS, evaluationId)));
        return card;
    }

    private PastEvaluationReader.Excellent excellent(UUID evaluationId) {
        return results.excellent(evaluationId).orElseThrow(() -> new RuleRefused(PracticeProblem.NOT_EXCELLENT,
                today.day().rule("E20"), "evaluationId", evaluationId));
    }

    /** What was corrected to less since it was drafted is not published. */
    @Transactional
    PracticeCard publish(UUID id, @Nullable String ifMatch, Actor by) {
        return commands.change(cards.locked(id), ifMatch, CardCommand.PUBLISH, card -> {
            excellent(card.evaluationId());
            card.publish(by, today.date());
        });
    }

    @Transactional
    PracticeCard refuse(UUID id, @Nullable String ifMatch, String why, Actor by) {
        return commands.change(cards.locked(id), ifMatch, CardCommand.REFUSE,
                card -> card.refuse(why, by, today.date()));
    }

    @Transactional
    PracticeCard withdraw(UUID id, @Nullable String ifMatch, String why, Actor by) {
        return commands.change(cards.locked(id), ifMatch, CardCommand.WITHDRAW,
                card -> card.withdraw(why, by, today.date()));
    }
}
