package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** A signed contract that gets no money is not simply left: its agency is asked how the work is handed over. */
@ApplicationScoped
class FundingReactions implements Reactions {

    private final Contracts contracts;
    private final ContractEffect effects;
    private final Commands commands;

    FundingReactions(Contracts contracts, ContractEffect effects, Commands commands) {
        this.contracts = contracts;
        this.effects = effects;
        this.commands = commands;
    }

    @On(topic = "linli.budgets", type = "linli.funding.contract.funding-refused.v1")
    void refused(FundingRefused fact, Envelope envelope) {
        var contract = contracts.locked(fact.contractId());
        if (contract.accepted().contains(ContractCommand.ASK_HANDOVER)) {
            commands.give(contract, ContractCommand.ASK_HANDOVER, asked -> asked.administration()
                    .askHandover("FUNDING_REFUSED", effects.handoverBy(envelope.businessDate())));
        }
    }
}
