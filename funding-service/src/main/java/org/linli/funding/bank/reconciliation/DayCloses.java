package org.linli.funding.bank.reconciliation;

import static org.linli.platform.aggregate.Commands.silently;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.reconciliation.DayStatus.DayCommand;
import org.linli.funding.ledger.BankDays;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;

/**
 * Closes days of the account: only with a statement, with every exception settled or named, and with nothing
 * unexplained.
 */
@ApplicationScoped
class DayCloses implements PanacheRepositoryBase<BankDay, LocalDate> {

    private final DayReconciliation reconciliation;
    private final CashBookings cash;
    private final BankDays days;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    DayCloses(DayReconciliation reconciliation, CashBookings cash, BankDays days, Commands commands, Journal journal,
            Today today) {
        this.reconciliation = reconciliation;
        this.cash = cash;
        this.days = days;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    @Transactional
    BankDay propose(LocalDate day, List<UUID> carry, Actor by) {
        days.hold();
        if (days.isClosed(day)) {
            throw new Conflict(BankProblem.DAY_CLOSED, day);
        }
        var known = findByIdOptional(day);
        if (known.isPresent()) {
            return commands.giveAll(known.get(), DayCommand.PROPOSE,
                    silently(one -> one.propose(reconciliation.of(day, carry).picture(), by)));
        }
        var proposed = BankDay.proposed(day, reconciliation.of(day, carry).picture(), by);
        persistAndFlush(proposed);
        return proposed;
    }

    @Transactional
    BankDay close(LocalDate day, @Nullable String ifMatch, Actor by) {
        days.hold();
        return commands.decide(get(day), ifMatch, DayCommand.CLOSE, proposed -> {
            var seen = reconciliation.of(day, proposed.carried());
            cash.begin(day, seen.held());
            return proposed.close(seen.picture(), by, today.instant());
        });
    }

    /**
     * Asked before the first receipt of it is entered.
     *
     * @throws Conflict when a day is closed already, or these shares do not explain the balance
     */
    void requireBeginnable(LocalDate day, Money balance, List<Money> shares) {
        days.hold();
        if (count() > 0) {
            throw new Conflict(BankProblem.DAY_CLOSED, day);
        }
        reconciliation.requireOpening(day, balance, shares);
    }

    /** The first day of the account, from a balance that two people agreed upon; its shares are entered. */
    void begin(LocalDate day, Money balance, Actor by) {
        var seen = reconciliation.opening(day, balance);
        cash.begin(day, seen.held());
        var first = BankDay.first(day, seen.picture(), by, today.instant());
        persistAndFlush(first);
        journal.append(first.closed());
    }

    BankDay get(LocalDate day) {
        return findByIdOptional(day).orElseThrow(() -> new NotFound("BankDay", day));
    }

    List<BankDay> page(@Nullable LocalDate before, int rows) {
        return find("day < ?1 order by day desc", before == null ? LocalDate.of(9999, 1, 1) : before).range(0, rows - 1)
                .list();
    }
}
