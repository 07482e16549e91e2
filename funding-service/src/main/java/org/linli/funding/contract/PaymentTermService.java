package org.linli.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;

/** The contract's own payment term: read by one person, confirmed by another, for clocks that start afterwards. */
@ApplicationScoped
class PaymentTermService {

    private final KnownContracts contracts;
    private final Commands commands;
    private final Today today;

    PaymentTermService(KnownContracts contracts, Commands commands, Today today) {
        this.contracts = contracts;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    KnownContract propose(UUID id, @Nullable String ifMatch, int days, Actor actor) {
        var day = today.day();
        return commands.change(contracts.locked(id), ifMatch, TermCommand.PROPOSE,
                contract -> contract.propose(PaymentProfile.on(day.date(), days, day.rules()), actor));
    }

    @Transactional
    KnownContract agree(UUID id, @Nullable String ifMatch, Actor actor) {
        return commands.change(contracts.locked(id), ifMatch, TermCommand.AGREE, contract -> contract.agree(actor));
    }
}
