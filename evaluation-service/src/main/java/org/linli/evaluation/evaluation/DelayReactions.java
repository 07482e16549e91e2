package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.delay.PayableCleared;
import org.linli.evaluation.delay.PayableOverdue;
import org.linli.evaluation.delay.PayableStopped;
import org.linli.evaluation.delay.PaymentDelays;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;

/** Late money moves the day by the days it is late, until it is paid. */
@ApplicationScoped
class DelayReactions implements Reactions {

    private static final String TOPIC = "linli.payables";

    private final Evaluations evaluations;
    private final PaymentDelays delays;
    private final Journal journal;
    private final Today today;

    DelayReactions(Evaluations evaluations, PaymentDelays delays, Journal journal, Today today) {
        this.evaluations = evaluations;
        this.delays = delays;
        this.journal = journal;
        this.today = today;
    }

    @On(topic = TOPIC, type = "linli.funding.payable.overdue.v1")
    void late(PayableOverdue fact, Envelope envelope) {
        delays.late(fact.payableId(), fact.contractId(), fact.dueOn(), fact.days(), envelope.sequence());
        move(fact.contractId(), fact.payableId());
    }

    @On(topic = TOPIC, type = "linli.funding.payable.cleared.v1")
    void cleared(PayableCleared fact, Envelope envelope) {
        delays.cleared(fact.payableId(), fact.contractId(), fact.dueOn(), fact.daysLate(), envelope.sequence());
        move(fact.contractId(), fact.payableId());
    }

    @On(topic = TOPIC, type = "linli.funding.payable.voided.v1")
    void voided(PayableStopped fact, Envelope envelope) {
        delays.stopped(fact.payableId(), envelope.businessDate(), envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.funding.payable.paused.v1")
    void paused(PayableStopped fact, Envelope envelope) {
        delays.stopped(fact.payableId(), envelope.businessDate(), envelope.sequence());
    }

    @On(topic = TOPIC, type = "linli.funding.performance-part.held.v1")
    void held(PayableStopped fact, Envelope envelope) {
        delays.stopped(fact.payableId(), envelope.businessDate(), envelope.sequence());
    }

    private void move(UUID contractId, @Nullable UUID payableId) {
        for (var evaluation : evaluations.lockedOf(contractId)) {
            var lost = delays.of(contractId, evaluation.plan().due().plannedOn(), today.date());
            evaluation.moneyWasLate(lost, payableId).ifPresent(journal::append);
        }
    }
}
