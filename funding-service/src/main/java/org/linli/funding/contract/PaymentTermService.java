package org.linli.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.web.Responses;

/** The contract's own payment term: read by one person, confirmed by another, for clocks that start afterwards. */
@ApplicationScoped
class PaymentTermService {

    private final KnownContracts contracts;
    private final Today today;

    PaymentTermService(KnownContracts contracts, Today today) {
        this.contracts = contracts;
        this.today = today;
    }

    @Transactional
    KnownContract propose(UUID id, @Nullable String ifMatch, int days, Actor actor) {
        var contract = seen(id, ifMatch);
        var day = today.day();
        contract.propose(PaymentProfile.on(day.date(), days, day.rules()), actor);
        contracts.flush();
        return contract;
    }

    @Transactional
    KnownContract agree(UUID id, @Nullable String ifMatch, Actor actor) {
        var contract = seen(id, ifMatch);
        contract.agree(actor);
        contracts.flush();
        return contract;
    }

    private KnownContract seen(UUID id, @Nullable String ifMatch) {
        var contract = contracts.locked(id);
        Responses.requireMatch(ifMatch, contract.version());
        return contract;
    }
}
