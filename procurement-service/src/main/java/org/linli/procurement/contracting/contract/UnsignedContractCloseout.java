package org.linli.procurement.contracting.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.procurement.contracting.award.AwardContracts;
import org.linli.procurement.contracting.award.SigningTerm.Awaited;

/** Ends drafts of contracts whose award falls. */
@ApplicationScoped
public class UnsignedContractCloseout implements AwardContracts {

    private final Contracts contracts;
    private final ContractEffect effects;
    private final Commands commands;
    private final Today today;

    UnsignedContractCloseout(Contracts contracts, ContractEffect effects, Commands commands, Today today) {
        this.contracts = contracts;
        this.effects = effects;
        this.commands = commands;
        this.today = today;
    }

    @Override
    public Awaited awaited(UUID awardId) {
        return contracts.draftOf(awardId)
                .filter(draft -> !draft.agreement().isSignedByContractors() && !draft.beganUnsigned(today.date()))
                .isPresent() ? Awaited.AGENCY : Awaited.PURCHASER;
    }

    @Override
    public void end(UUID tenderId, String reason) {
        contracts.unsigned(tenderId).forEach(contract -> commands.give(contract, ContractCommand.END,
                ended -> effects.dropped(ended, reason, today.date())));
    }
}
