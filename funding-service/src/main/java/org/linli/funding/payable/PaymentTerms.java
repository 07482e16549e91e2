package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Actor;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** The contract's own payment term: read by one person, confirmed by another, for clocks that start afterwards. */
@ApplicationScoped
class PaymentTerms {

    private final KnownContracts contracts;
    private final Rules rules;
    private final Clock clock;

    PaymentTerms(KnownContracts contracts, Rules rules, Clock clock) {
        this.contracts = contracts;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    KnownContract propose(UUID id, @Nullable String ifMatch, int days, Actor actor) {
        var contract = seen(id, ifMatch);
        contract.propose(PaymentProfile.on(Deadline.dayOf(clock.instant()), days, rules.book()), actor);
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
        Answers.requireMatch(ifMatch, contract.version());
        return contract;
    }
}
