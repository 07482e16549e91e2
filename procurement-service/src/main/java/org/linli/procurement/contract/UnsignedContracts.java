package org.linli.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.linli.platform.journal.Journal;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;

/** Ends drafts of contracts whose award falls. */
@ApplicationScoped
public class UnsignedContracts {

    private final Contracts contracts;
    private final ContractEffects effects;
    private final Rules rules;
    private final Journal journal;
    private final Clock clock;

    UnsignedContracts(Contracts contracts, ContractEffects effects, Rules rules, Journal journal, Clock clock) {
        this.contracts = contracts;
        this.effects = effects;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    public void end(UUID tenderId, String reason) {
        for (var contract : contracts.unsigned(tenderId)) {
            journal.append(contract.terminate(reason, null, Deadline.dayOf(clock.instant()), rules.book()));
            effects.ended(contract);
        }
    }
}
