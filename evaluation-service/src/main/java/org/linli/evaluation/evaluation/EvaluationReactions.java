package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.evaluation.contract.KnownAgencies;
import org.linli.evaluation.delay.PaymentDelays;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;

/**
 * Late money moves the day; a disqualification, the closing of the agency or the end of a contract closes open work.
 */
@ApplicationScoped
class EvaluationReactions implements Reactions {

    private final Evaluations evaluations;
    private final PaymentDelays delays;
    private final KnownAgencies agencies;
    private final Commands commands;
    private final Journal journal;

    EvaluationReactions(Evaluations evaluations, PaymentDelays delays, KnownAgencies agencies, Commands commands,
            Journal journal) {
        this.evaluations = evaluations;
        this.delays = delays;
        this.agencies = agencies;
        this.commands = commands;
        this.journal = journal;
    }

    @On(topic = "linli.payables", type = "linli.funding.payable.overdue.v1")
    void paymentLate(PayableOverdue fact, Envelope envelope) {
        delays.late(fact.payableId(), fact.contractId(), fact.dueOn(), fact.days());
        for (var evaluation : evaluations.lockedOf(fact.contractId())) {
            var lost = delays.of(fact.contractId(), evaluation.plan().due().plannedOn());
            evaluation.moneyWasLate(lost, fact.payableId()).ifPresent(journal::append);
        }
    }

    /** One that was lifted before it arrived closes nothing any more. */
    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyDisqualified fact, Envelope envelope) {
        if (!agencies.isLifted(fact.agencyId(), fact.decisionId())) {
            close(evaluations.lockedOpenOf(fact.agencyId()), "DISQUALIFIED");
        }
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.closed.v1")
    void agencyClosed(AgencyClosed fact, Envelope envelope) {
        close(evaluations.lockedOpenOf(fact.agencyId()), "AGENCY_CLOSED");
    }

    @On(topic = "linli.contracts", type = "linli.procurement.contract.terminated.v1")
    void terminated(ContractTerminated fact, Envelope envelope) {
        close(evaluations.lockedOf(fact.contractId()), "CONTRACT_TERMINATED");
    }

    private void close(List<Evaluation> held, String why) {
        held.stream().filter(one -> one.accepted().contains(EvaluationCommand.CANCEL))
                .forEach(one -> commands.give(one, EvaluationCommand.CANCEL, evaluation -> evaluation.cancel(why)));
    }
}
