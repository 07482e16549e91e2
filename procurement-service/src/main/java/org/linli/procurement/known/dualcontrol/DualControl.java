package org.linli.procurement.known.dualcontrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;

/** Takes down what one person proposes; the caller has asked every guard and holds what it is about. */
@ApplicationScoped
public class DualControl {

    private final PendingDecisions decisions;
    private final DecisionEffectFinder effects;
    private final Journal journal;
    private final Today today;

    DualControl(PendingDecisions decisions, DecisionEffectFinder effects, Journal journal, Today today) {
        this.decisions = decisions;
        this.effects = effects;
        this.journal = journal;
        this.today = today;
    }

    /** What was proposed of the same kind before and waits is taken back with it. */
    @Transactional(TxType.MANDATORY)
    public void propose(DecisionKind kind, DecisionSubject subject, DecisionContent content, Actor by) {
        decisions.waiting(kind, subject.id()).ifPresent(before -> {
            journal.append(before.reject(today.date()));
            decisions.flush();
        });
        var decision = PendingDecision.propose(Ids.next(), kind, subject, content, by, today.day());
        decisions.persistAndFlush(decision);
        journal.append(decision.proposed());
    }

    /** What two persons agreed on, of that kind and about these, by subject. */
    public Map<UUID, List<DecisionContent>> confirmed(DecisionKind kind, Collection<UUID> subjectIds) {
        return decisions
                .list("kind = ?1 and subjectId in ?2 and status = ?3", kind, subjectIds, DecisionStatus.CONFIRMED)
                .stream().collect(Collectors.groupingBy(PendingDecision::subjectId,
                        Collectors.mapping(PendingDecision::content, Collectors.toList())));
    }

    /** Of these, those of which one person proposed such a decision that another has not spoken on. */
    public Set<UUID> waiting(DecisionKind kind, Collection<UUID> subjectIds) {
        return decisions
                .list("kind = ?1 and subjectId in ?2 and status = ?3", kind, subjectIds, DecisionStatus.PROPOSED)
                .stream().map(PendingDecision::subjectId).collect(Collectors.toSet());
    }

    /**
     * What waits and cannot take effect any more ends; the caller holds what moved on.
     *
     * @param id of a subject, or of the tender to which subjects belong
     */
    @Transactional(TxType.MANDATORY)
    public void movedOn(UUID id) {
        for (var waiting : decisions.waitingOn(id)) {
            if (!effects.of(waiting.kind()).stands(waiting.kind(), waiting.subjectId(), waiting.content())) {
                journal.append(waiting.overtaken(today.date()));
            }
        }
    }
}
