package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.evaluation.contract.KnownAgencies;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** A disqualification or the end of a contract closes open work. */
@ApplicationScoped
class EvaluationReactions implements Reactions {

    private final Evaluations evaluations;
    private final KnownAgencies agencies;
    private final Commands commands;

    EvaluationReactions(Evaluations evaluations, KnownAgencies agencies, Commands commands) {
        this.evaluations = evaluations;
        this.agencies = agencies;
        this.commands = commands;
    }

    /** One that a later decision has overtaken closes nothing any more. */
    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyDisqualified fact, Envelope envelope) {
        if (!agencies.isOutdated(fact.agencyId(), envelope.sequence())) {
            close(evaluations.lockedOpenOf(fact.agencyId()), "DISQUALIFIED");
        }
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
