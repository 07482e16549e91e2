package org.linli.procurement.known.dualcontrol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;

/** Takes down what one person proposes; the caller has asked every guard and holds what it is about. */
@ApplicationScoped
public class DualControl {

    private final PendingDecisions decisions;
    private final Journal journal;
    private final Today today;

    DualControl(PendingDecisions decisions, Journal journal, Today today) {
        this.decisions = decisions;
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
}
