package org.linli.procurement.known.dualcontrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;

/** The second person's word. */
@ApplicationScoped
class DecisionService {

    private final PendingDecisions decisions;
    private final DecisionEffectFinder effects;
    private final Commands commands;
    private final Today today;

    DecisionService(PendingDecisions decisions, DecisionEffectFinder effects, Commands commands, Today today) {
        this.decisions = decisions;
        this.effects = effects;
        this.commands = commands;
        this.today = today;
    }

    /** It takes effect in the same transaction, or is refused and waits on. */
    @Transactional
    PendingDecision confirm(UUID id, @Nullable String ifMatch, Actor second) {
        var about = decisions.about(id);
        var effect = effects.of(about.kind());
        effect.hold(about.subjectId());
        var confirmed = commands.decide(decisions.locked(id), ifMatch, DecisionCommand.CONFIRM,
                decision -> decision.confirm(second, today.day()));
        effect.take(about.kind(), about.subjectId(), confirmed.content(), second);
        return confirmed;
    }

    @Transactional
    PendingDecision reject(UUID id, @Nullable String ifMatch) {
        return commands.decide(decisions.locked(id), ifMatch, DecisionCommand.REJECT,
                decision -> decision.reject(today.date()));
    }
}
