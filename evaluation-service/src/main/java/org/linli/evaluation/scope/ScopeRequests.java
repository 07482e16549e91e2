package org.linli.evaluation.scope;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.evaluation.Scope;
import org.linli.evaluation.contract.KnownContracts;
import org.linli.platform.Ids;
import org.linli.platform.journal.Journal;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.NotFound;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** One transaction per command on a request. */
@ApplicationScoped
class ScopeRequests implements PanacheRepositoryBase<ScopeRequest, UUID> {

    private final KnownContracts contracts;
    private final Scope scope;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    ScopeRequests(KnownContracts contracts, Scope scope, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.contracts = contracts;
        this.scope = scope;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    ScopeRequest log(ScopeApi.NewRequest said) {
        var terms = contracts.get(said.contractId()).terms().orElseThrow();
        scope.require(terms.agencyId(), terms.purchaserId());
        var today = Deadline.dayOf(clock.instant());
        if (said.askedOn().isAfter(today)) {
            throw new Invalid(ScopeProblem.ASKED_AHEAD, "askedOn", said.askedOn());
        }
        var one = ScopeRequest.log(Ids.next(), said, terms, today, calendars.current().deadline(today, rules.get("E41", today)));
        persistAndFlush(one);
        journal.append(one.logged());
        return one;
    }

    @Transactional
    ScopeRequest decide(UUID id, @Nullable String ifMatch, Function<ScopeRequest, ScopeEvent> command) {
        var one = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("ScopeRequest", id));
        Answers.requireMatch(ifMatch, one.version());
        journal.append(command.apply(one));
        flush();
        return one;
    }

    ScopeRequest get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("ScopeRequest", id));
    }
}
