package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;

/** A disqualified agency signs nothing more and hands over what it runs; accepted work is paid all the same. */
@ApplicationScoped
class DisqualifiedContractors implements Reactions {

    private static final String REASON = "AGENCY_DISQUALIFIED";

    record Disqualified(UUID agencyId) {
    }

    private final Contracts contracts;
    private final ContractEffects effects;
    private final Rules rules;
    private final Journal journal;

    DisqualifiedContractors(Contracts contracts, ContractEffects effects, Rules rules, Journal journal) {
        this.contracts = contracts;
        this.effects = effects;
        this.rules = rules;
        this.journal = journal;
    }

    @On(topic = "linli.agencies", type = "linli.registry.agency.disqualified.v1")
    void disqualified(Disqualified fact, Envelope envelope) {
        var day = envelope.businessDate();
        contracts.ofAgency(fact.agencyId(), ContractStatus.PENDING_SIGNATURE)
                .forEach(contract -> {
                    journal.append(contract.terminate(REASON, null, day, rules.book()));
                    effects.ended(contract);
                });
        contracts.ofAgency(fact.agencyId(), ContractStatus.ACTIVE, ContractStatus.SUSPENDED)
                .forEach(contract -> journal.append(contract.askHandover(REASON, effects.handoverBy(day))));
    }
}
