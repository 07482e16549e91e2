package org.linli.evaluation.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.evaluation.scope.ScopeStatus.ScopeCommand;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;

/** One transaction per command on a request. */
@ApplicationScoped
class ScopeRequestService {

    private final ScopeRequests requests;
    private final Commands commands;
    private final KnownContracts contracts;
    private final Journal journal;
    private final Today today;

    ScopeRequestService(ScopeRequests requests, Commands commands, KnownContracts contracts, Journal journal,
            Today today) {
        this.requests = requests;
        this.commands = commands;
        this.contracts = contracts;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    ScopeRequest log(ScopeApi.NewRequest said) {
        var terms = contracts.termsOf(said.contractId());
        var day = today.day();
        if (said.askedOn().isAfter(day.date())) {
            throw new Invalid(ScopeProblem.ASKED_AHEAD, "askedOn", said.askedOn());
        }
        var one = ScopeRequest.log(Ids.next(), said.contractId(), terms, said.askedBy(), said.what(), said.askedOn(),
                day.date(), day.until("E41"));
        requests.persistAndFlush(one);
        journal.append(one.logged());
        return one;
    }

    @Transactional
    ScopeRequest insist(UUID id, @Nullable String ifMatch, String clause) {
        return commands.decide(requests.locked(id), ifMatch, ScopeCommand.INSIST, one -> one.insist(clause));
    }

    @Transactional
    ScopeRequest withdraw(UUID id, @Nullable String ifMatch) {
        return commands.decide(requests.locked(id), ifMatch, ScopeCommand.WITHDRAW, ScopeRequest::withdraw);
    }

    @Transactional
    ScopeRequest decide(UUID id, @Nullable String ifMatch, boolean inScope, String reason, Actor by) {
        return commands.decide(requests.locked(id), ifMatch, ScopeCommand.DECIDE,
                one -> one.decide(inScope, reason, by));
    }
}
