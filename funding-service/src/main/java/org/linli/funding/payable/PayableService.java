package org.linli.funding.payable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.funding.contract.KnownContracts;
import org.linli.funding.contract.Part;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.web.Responses;

/** What people may do to a payable. */
@ApplicationScoped
class PayableService {

    private static final Consumer<Payable> NOTHING_MORE = payable -> {
    };

    private final Payables payables;
    private final KnownContracts contracts;
    private final PayableClock clock;
    private final Instance<Encumbrance> encumbrances;
    private final Ledger ledger;
    private final Commands commands;
    private final Today today;

    PayableService(Payables payables, KnownContracts contracts, PayableClock clock, Instance<Encumbrance> encumbrances,
            Ledger ledger, Commands commands, Today today) {
        this.payables = payables;
        this.contracts = contracts;
        this.clock = clock;
        this.encumbrances = encumbrances;
        this.ledger = ledger;
        this.commands = commands;
        this.today = today;
    }

    @Transactional
    Payable approve(UUID id, @Nullable String ifMatch, Actor actor) {
        var notByTheAcceptor = today.day().rule("FP01");
        return decide(id, ifMatch, PayableCommand.APPROVE,
                payable -> payable.requireApprovable(actor, notByTheAcceptor),
                payable -> List.of(payable.approve(actor, notByTheAcceptor, today.instant())));
    }

    /** @return the version that a pause or a dispute is proposed of; nothing is changed */
    @Transactional
    long requireOpenTo(PayableCommand command, UUID id, @Nullable String ifMatch) {
        var payable = payables.locked(id);
        Responses.requireMatch(ifMatch, payable.version());
        payable.require(command);
        return payable.version();
    }

    @Transactional
    Payable pause(UUID id, long version, PauseReason reason, LocalDate until) {
        var day = today.day();
        return commands.giveAll(asSeen(id, version), PayableCommand.PAUSE,
                caughtUp(payable -> payable.requirePausable(reason, until, day.date(), day.rules()),
                        payable -> List.of(payable.pause(reason, until, today.instant(), day.rules()))));
    }

    /** The clock may have ended the pause by itself just now. */
    @Transactional
    Payable resume(UUID id, @Nullable String ifMatch) {
        var day = today.day();
        var thresholds = OverdueThresholds.of(day.rules(), day.date());
        return decide(id, ifMatch, PayableCommand.RESUME, NOTHING_MORE,
                payable -> payable.accepted().contains(PayableCommand.RESUME)
                        ? List.of(payable.resume(day.date(), thresholds, day.calendar(), today.instant())) : List.of());
    }

    @Transactional
    Payable dispute(UUID id, long version, Contest contest, Handlers by) {
        var day = today.day();
        return commands.giveAll(asSeen(id, version), PayableCommand.DISPUTE, caughtUp(payable -> {
            payable.requireDisputable(contest, day.date(), day.rules());
            requireFree(payable, contest.amount());
        }, payable -> List.of(payable.dispute(contest, by, day.until("FP04").lastDay(), day.date(), day.rules()))));
    }

    private Payable asSeen(UUID id, long version) {
        var seen = payables.locked(id);
        if (seen.version() != version) {
            throw new Conflict(PayableProblem.MOVED, seen.number());
        }
        return seen;
    }

    /** @throws Conflict for what others have a right to */
    private void requireFree(Payable payable, Money contested) {
        var promised = encumbrances.stream().map(each -> each.on(payable.id())).reduce(Money.ZERO, Money::plus);
        var free = payable.payableNow().minus(promised);
        if (promised.isPositive() && contested.isMoreThan(free)) {
            throw new Conflict(PayableProblem.PROMISED, payable.number(), free);
        }
    }

    /** What is written down is no longer owed and goes back to the budget line. */
    @Transactional
    Payable resolve(UUID id, @Nullable String ifMatch, Money confirmed, Actor actor) {
        return decide(id, ifMatch, PayableCommand.RESOLVE, payable -> {
            payable.requireResolvable(confirmed, actor);
            ledger.lockAccounts(List.of(payable.part().owedTo(payable.agencyId()), lineOf(payable),
                    Account.interest(payable.agencyId()), Account.lateInterest()));
        }, payable -> {
            var before = payable.amount();
            var decided = payable.resolve(confirmed, actor, today.instant());
            var writtenDown = before.minus(payable.amount());
            if (writtenDown.isPositive()) {
                ledger.post(Posting.of(new Cause("DISPUTE", Ids.next(), "WRITE_DOWN"), today.date(),
                        payable.part().owedTo(payable.agencyId()), lessOf(payable), writtenDown));
            }
            clock.tell(payable, decided);
            return decided.events();
        });
    }

    private Account lineOf(Payable payable) {
        return contracts.get(payable.contractId()).backTo();
    }

    /** What is not owed is the line's again; interest burdens a line only when it is paid. */
    private Account lessOf(Payable payable) {
        return payable.part() == Part.INTEREST ? Account.lateInterest() : lineOf(payable);
    }

    private Payable decide(UUID id, @Nullable String ifMatch, PayableCommand command, Consumer<Payable> guard,
            Function<Payable, List<? extends DomainEvent>> work) {
        return commands.decideAll(payables.locked(id), ifMatch, command, caughtUp(guard, work));
    }

    /** Days gone by are reckoned on what was owed then, once nothing more can refuse the command. */
    private Function<Payable, List<? extends DomainEvent>> caughtUp(Consumer<Payable> guard,
            Function<Payable, List<? extends DomainEvent>> work) {
        return payable -> {
            guard.accept(payable);
            clock.catchUp(payable, today.instant());
            return work.apply(payable);
        };
    }
}
