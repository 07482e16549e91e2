package org.linli.evaluation.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linli.evaluation.contract.KnownAgencies;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** A disqualification, the closing of the agency or the end of a contract closes open work. */
@ApplicationScoped
class EvaluationReactions implements Reactions {

    static final String DISQUALIFIED = "DISQUALIFIED";

    private final Evaluations evaluations;
    private final KnownAgencies agencies;
    private final Commands commands;

    EvaluationReactions(Evaluations evaluations, KnownAgencies agencies, Commands commands) {
        this.evaluations = evaluations;
        this.agencies = agencies;
        this.commands = commands;
    }

    /** One that was lifted before it arrived closes nothing any more. */
    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(AgencyDisqualified fact, Envelope envelope) {
        if (!agencies.isLifted(fact.agencyId(), fact.decisionId())) {
            close(evaluations.lockedOpenOf(fact.agencyId()), DISQUALIFIED);
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
