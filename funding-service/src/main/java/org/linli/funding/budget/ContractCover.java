package org.linli.funding.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.platform.Ids;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.journal.Journal;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.RuleRefused;

/** Reserves what a signed contract needs, in place of what was reserved for its purchase (国务院令802 art 8). */
@ApplicationScoped
public class ContractCover {

    private final BudgetLines lines;
    private final Reservations reservations;
    private final Ledger ledger;
    private final Commands commands;
    private final Journal journal;
    private final Today today;

    ContractCover(BudgetLines lines, Reservations reservations, Ledger ledger, Commands commands, Journal journal,
            Today today) {
        this.lines = lines;
        this.reservations = reservations;
        this.ledger = ledger;
        this.commands = commands;
        this.journal = journal;
        this.today = today;
    }

    /**
     * @param more accounts that are posted to in the same transaction: all are taken in one order
     * @throws Conflict when another contract has been committed on that purchase
     * @throws Invalid without a line, or for the line of another unit
     * @throws RuleRefused under D03 and F11 when the line's money is for something else, of other days, or less
     */
    @Transactional(TxType.MANDATORY)
    public void reserve(Cover wanted, Collection<Account> more) {
        var live = reservations.live(wanted.purchaseId());
        if (live.filter(held -> held.status() == ReservationStatus.POSTED).isPresent()) {
            throw new Conflict(BudgetProblem.COMMITTED, live.get().number());
        }
        var line = line(wanted, live);
        var from = Account.allocated(line.id());
        var replaced = live.stream()
                .flatMap(held -> Stream.of(Account.allocated(held.lineId()), Account.reserved(held.lineId())));
        ledger.openAndLockAccounts(Stream.of(Stream.of(from, Account.reserved(line.id())), replaced, more.stream())
                .flatMap(accounts -> accounts).toList());
        var free = ledger.lockedBalance(from).available()
                .plus(live.filter(held -> held.lineId().equals(line.id())).map(Reservation::amount).orElse(Money.ZERO));
        if (free.isLessThan(wanted.amount())) {
            throw new RuleRefused(BudgetProblem.ABOVE_LINE, today.day().rule("F11"), "amount", wanted.amount());
        }
        live.ifPresent(this::replace);
        var day = today.day();
        var id = Ids.next();
        var pending = ledger.reserve(Posting.of(new Cause("RESERVATION", id, "RESERVE"), day.date(), from,
                Account.reserved(line.id()), wanted.amount()));
        var covering = Reservation.of(id, wanted, line, pending, day.date(), day.until("FH01"));
        reservations.persistAndFlush(covering);
        journal.append(covering.reserved());
    }

    private BudgetLine line(Cover wanted, Optional<Reservation> live) {
        var known = live.or(() -> reservations.expired(wanted.purchaseId())).map(Reservation::lineId);
        var id = Optional.ofNullable(wanted.lineId()).or(() -> known)
                .orElseThrow(() -> new Invalid(BudgetProblem.LINE_NEEDED, "lineId"));
        var line = lines.get(id);
        if (!line.purchaserId().equals(wanted.purchaserId())) {
            throw new Invalid(BudgetProblem.OTHER_UNIT, "lineId", line.purchaserId(), wanted.purchaserId());
        }
        if (line.excludes(wanted.use())) {
            throw line.givenForOther(today.day().rule("D03"));
        }
        if (known.filter(id::equals).isEmpty()) {
            line.requireServes(wanted.use(), today.day().rule("D03"));
            line.requireOpen(today.date(), today.day().rule("F11"));
        }
        return line;
    }

    private void replace(Reservation smaller) {
        commands.give(smaller, ReservationCommand.RELEASE, held -> {
            var cause = new Cause("RESERVATION", held.id(), "RELEASE");
            ledger.requirePending(held.pendingId(), cause);
            var replaced = held.replace();
            ledger.release(held.pendingId(), cause, today.date());
            return replaced;
        });
        reservations.flush();
    }
}
