package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.rule.Rules;
import org.linli.platform.time.Calendars;
import org.linli.platform.time.Deadline;
import org.linli.platform.web.Answers;

/** What people may do to a payable. */
@ApplicationScoped
class PayableService {

    private final Payables payables;
    private final KnownContracts contracts;
    private final PayableClock payableClock;
    private final Instance<Encumbrance> encumbrances;
    private final Ledger ledger;
    private final Journal journal;
    private final Rules rules;
    private final Calendars calendars;
    private final Clock clock;

    PayableService(Payables payables, KnownContracts contracts, PayableClock payableClock,
            Instance<Encumbrance> encumbrances, Ledger ledger, Journal journal, Rules rules, Calendars calendars, Clock clock) {
        this.payables = payables;
        this.contracts = contracts;
        this.payableClock = payableClock;
        this.encumbrances = encumbrances;
        this.ledger = ledger;
        this.journal = journal;
        this.rules = rules;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Transactional
    Payable approve(UUID id, @Nullable String ifMatch, Actor actor) {
        var payable = seen(id, ifMatch);
        journal.append(payable.approve(actor, rules.get("FP01", Deadline.dayOf(clock.instant())), clock.instant()));
        payables.flush();
        return payable;
    }

    @Transactional
    Payable pause(UUID id, long version, PauseReason reason, LocalDate until) {
        var payable = payables.locked(id);
        if (payable.version() != version) {
            throw new Conflict(PayableProblem.MOVED, payable.number());
        }
        payableClock.catchUp(payable, clock.instant());
        journal.append(payable.pause(reason, until, clock.instant(), rules.book()));
        payables.flush();
        return payable;
    }

    @Transactional
    long seenVersion(UUID id, @Nullable String ifMatch) {
        return seen(id, ifMatch).version();
    }

    @Transactional
    Payable resume(UUID id, @Nullable String ifMatch) {
        var payable = seen(id, ifMatch);
        var today = Deadline.dayOf(clock.instant());
        journal.append(payable.resume(today, Ladder.of(rules.book(), today), calendars.current(), clock.instant()));
        payables.flush();
        return payable;
    }

    @Transactional
    Payable dispute(UUID id, @Nullable String ifMatch, Money contested, String reason, Actor actor) {
        var payable = seen(id, ifMatch);
        var promised = encumbrances.stream().map(each -> each.on(id)).reduce(Money.ZERO, Money::plus);
        var free = payable.payableNow().minus(promised);
        if (promised.isPositive() && contested.isMoreThan(free)) {
            throw new Conflict(PayableProblem.PROMISED, payable.number(), free);
        }
        journal.append(payable.dispute(contested, reason, actor));
        payables.flush();
        return payable;
    }

    /** What is written down is no longer owed and goes back to the budget line. */
    @Transactional
    Payable resolve(UUID id, @Nullable String ifMatch, Money confirmed, Actor actor) {
        var payable = seen(id, ifMatch);
        var before = payable.sums().amount();
        journal.append(payable.resolve(confirmed, actor, clock.instant()));
        payables.flush();
        var writtenDown = before.minus(payable.sums().amount());
        if (writtenDown.isPositive()) {
            ledger.post(Posting.of(new Cause("DISPUTE", Ids.next(), "WRITE_DOWN"), Deadline.dayOf(clock.instant()),
                    payable.part().owedTo(payable.agencyId()),
                    Account.allocated(contracts.get(payable.contractId()).lineId()), writtenDown));
        }
        return payable;
    }

    private Payable seen(UUID id, @Nullable String ifMatch) {
        var payable = payables.locked(id);
        Answers.requireMatch(ifMatch, payable.version());
        payableClock.catchUp(payable, clock.instant());
        return payable;
    }
}
