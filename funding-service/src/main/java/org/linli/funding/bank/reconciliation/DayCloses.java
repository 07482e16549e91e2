package org.linli.funding.bank.reconciliation;

import static org.linli.platform.aggregate.Commands.silently;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.funding.bank.reconciliation.DayStatus.DayCommand;
import org.linli.funding.ledger.BankDays;
import org.linli.platform.aggregate.Commands;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;

/**
 * Closes days of the account: only with a statement, with every exception settled or named, and with nothing
 * unexplained.
 */
@ApplicationScoped
class DayCloses implements PanacheRepositoryBase<BankDay, LocalDate> {

    private final BankMessages messages;
    private final BankEntries entries;
    private final BankDays days;
    private final Commands commands;
    private final Today today;

    DayCloses(BankMessages messages, BankEntries entries, BankDays days, Commands commands, Today today) {
        this.messages = messages;
        this.entries = entries;
        this.days = days;
        this.commands = commands;
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
                    silently(one -> one.propose(picture(day, carry), by)));
        }
        var proposed = BankDay.proposed(day, picture(day, carry), by);
        persistAndFlush(proposed);
        return proposed;
    }

    @Transactional
    BankDay close(LocalDate day, @Nullable String ifMatch, Actor by) {
        days.hold();
        return commands.decide(get(day), ifMatch, DayCommand.CLOSE,
                proposed -> proposed.close(picture(day, proposed.carried()), by, today.instant()));
    }

    BankDay get(LocalDate day) {
        return findByIdOptional(day).orElseThrow(() -> new NotFound("BankDay", day));
    }

    List<BankDay> page(@Nullable LocalDate before, int rows) {
        return find("day < ?1 order by day desc", before == null ? LocalDate.of(9999, 1, 1) : before).range(0, rows - 1)
                .list();
    }

    private BankDay.Picture picture(LocalDate day, List<UUID> carry) {
        var message = messages.statementOf(day).orElseThrow(() -> new Conflict(BankProblem.NO_STATEMENT, day));
        var statement = message.statement().orElseThrow();
        lastClosed(day).filter(former -> !former.equals(statement.opening())).ifPresent(former -> {
            throw new Conflict(BankProblem.OPENING_DIFFERS, statement.opening(), former);
        });
        var open = entries.open(day);
        var named = new HashSet<>(carry);
        var unnamed = open.stream().filter(entry -> !named.contains(entry.id())).toList();
        if (!unnamed.isEmpty()) {
            throw new Conflict(BankProblem.OPEN_EXCEPTIONS, unnamed.size(), unnamed.getFirst().id());
        }
        var inLedger = inLedger(day);
        var explained = open.stream().filter(entry -> entry.outcome().isUnbooked())
                .map(entry -> entry.direction() == Direction.DEBIT ? entry.amount().negated() : entry.amount())
                .reduce(inLedger, Money::plus);
        if (!explained.equals(statement.closing())) {
            throw new Conflict(BankProblem.BALANCE_DIFFERS, statement.closing(), explained);
        }
        return new BankDay.Picture(message.id(), statement.opening(), statement.closing(), inLedger,
                open.stream().map(BankEntry::id).toList());
    }

    private Optional<Money> lastClosed(LocalDate before) {
        return getEntityManager().createQuery(
                "select d.closing from BankDay d where d.day < :day and d.status = CLOSED order by d.day desc",
                Money.class).setParameter("day", before).setMaxResults(1).getResultStream().findFirst();
    }

    /** All cash in the bank by value date, whatever it is for. */
    private Money inLedger(LocalDate through) {
        return Money.fen(((Number) getEntityManager().createNativeQuery("""
                select coalesce(sum(case e.side when 'DEBIT' then e.amount else -e.amount end), 0)
                  from ledger_account a join ledger_entry e on e.account_id = a.id join ledger_transaction t
                      on t.id = e.transaction_id
                 where ledger_is_in_bank(a.kind)
                   and t.mode in ('DIRECT', 'POST', 'REVERSAL') and t.effective_on <= :day""")
                .setParameter("day", through).getSingleResult()).longValue());
    }
}
