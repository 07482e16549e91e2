package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/** A disqualified agency signs nothing more and hands over what it runs; accepted work is paid all the same. */
@ApplicationScoped
class ContractorDisqualificationReactions implements Reactions {

    private static final String REASON = "AGENCY_DISQUALIFIED";

    record Disqualified(UUID agencyId) {
    }

    private final Contracts contracts;
    private final ContractEffects effects;
    private final Commands commands;

    ContractorDisqualificationReactions(Contracts contracts, ContractEffects effects, Commands commands) {
        this.contracts = contracts;
        this.effects = effects;
        this.commands = commands;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(Disqualified fact, Envelope envelope) {
        var day = envelope.businessDate();
        for (var unsigned : contracts.ofAgency(fact.agencyId(), ContractStatus.PENDING_SIGNATURE)) {
            commands.give(unsigned, ContractCommand.END, ended -> effects.dropped(ended, REASON, day));
        }
        for (var running : contracts.ofAgency(fact.agencyId(), ContractStatus.ACTIVE, ContractStatus.SUSPENDED)) {
            commands.give(running, ContractCommand.ASK_HANDOVER,
                    asked -> asked.care().askHandover(REASON, effects.handoverBy(day)));
        }
    }
}
