package org.linli.funding.bank.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.funding.bank.cash.CashBookings;
import org.linli.funding.bank.file.BankStatement;
import org.linli.funding.bank.iso.BankProblem;
import org.linli.funding.bank.iso.BankReport.Direction;
import org.linli.platform.Ids;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;

/**
 * Holds a day's balance of the bank against the ledger: what the bank has said and the ledger booked, what the bank has
 * said and nobody has booked yet, and apart from both what was entered here and waits for the bank.
 */
@ApplicationScoped
class DayReconciliation {

    /** @param held what the balance held before the first day that is closed here; empty later */
    record Seen(BankDay.Picture picture, List<CashBookings.Movement> held) {
    }

    private final BankMessages messages;
    private final BankEntries entries;
    private final CashBookings cash;
    private final EntityManager database;

    DayReconciliation(BankMessages messages, BankEntries entries, CashBookings cash, EntityManager database) {
        this.messages = messages;
        this.entries = entries;
        this.cash = cash;
        this.database = database;
    }

    /** @throws Conflict for a day without a statement, with exceptions that are not named, or that does not add up */
    Seen of(LocalDate day, List<UUID> carry) {
        var statements = messages.statementsOf(day);
        if (statements.isEmpty()) {
            throw new Conflict(BankProblem.NO_STATEMENT, day);
        }
        requireWhole(statements);
        if (messages.isTaking(day)) {
            throw new Conflict(BankProblem.STILL_TAKING, day);
        }
        var former = lastClosed(day);
        var continued = former.map(closed -> requireContinues(closed, day, statements));
        var open = entries.open(day);
        var named = new HashSet<>(carry);
        var unnamed = open.stream().filter(entry -> !named.contains(entry.id())).toList();
        if (!unnamed.isEmpty()) {
            throw new Conflict(BankProblem.OPEN_EXCEPTIONS, unnamed.size(), unnamed.getFirst().id());
        }
        requireRead(open);
        var last = last(statements);
        var unbooked = open.stream().filter(entry -> entry.outcome().isUnbooked())
                .map(entry -> entry.direction() == Direction.DEBIT ? entry.amount().negated() : entry.amount())
                .reduce(Money.ZERO, Money::plus);
        var opening = continued.orElseGet(() -> first(statements, last.number()).opening());
        return seen(day, last.messageId(), opening, last.closing(), unbooked, former.isEmpty(),
                open.stream().map(BankEntry::id).toList());
    }

    /**
     * Whether these balances can be the account's: each statement stands beside others of its day without a gap, or
     * opens with what the last day before it left. Of an account of which nothing is known yet, all can.
     *
     * @param ofFile the statements of one file, each known to those that come after it
     */
    boolean follows(List<BankStatement> ofFile) {
        var inOrder = ofFile.stream().sorted(Comparator.comparing(BankStatement::day)).toList();
        return IntStream.range(0, inOrder.size()).allMatch(i -> follows(inOrder.get(i), inOrder.subList(0, i)));
    }

    private boolean follows(BankStatement said, List<BankStatement> before) {
        var beside = known(said.day(), before);
        if (!beside.isEmpty()) {
            return beside.stream().anyMatch(said::joins);
        }
        var last = Stream.concat(messages.lastConfirmed(said.day()).stream(), before.stream().map(BankStatement::day))
                .max(Comparator.naturalOrder());
        var closed = lastClosed(said.day()).filter(one -> last.isEmpty() || !one.day().isBefore(last.get()));
        return closed.map(one -> said.opening().equals(leftBy(one)))
                .or(() -> last
                        .map(day -> known(day, before).stream().anyMatch(one -> said.opening().equals(one.closing()))))
                .orElse(true);
    }

    private List<BankStatement> known(LocalDate day, List<BankStatement> before) {
        return Stream.concat(messages.confirmedOf(day).stream(), before.stream().filter(one -> one.day().equals(day)))
                .toList();
    }

    /** @throws Conflict naming a statement of which pages are missing */
    private static void requireWhole(List<BankStatement> statements) {
        statements.stream().collect(Collectors.groupingBy(BankStatement::number)).forEach((number, pages) -> {
            if (!BankStatement
                    .areWhole(pages.stream().sorted(Comparator.comparingInt(BankStatement::firstPage)).toList())) {
                throw new Conflict(BankProblem.PAGES_MISSING, number);
            }
        });
    }

    /** Of what cannot be read nobody knows what it moved: no balance explains it. */
    private static void requireRead(List<BankEntry> open) {
        var unread = open.stream().filter(entry -> entry.outcome() == Outcome.UNREADABLE).toList();
        if (!unread.isEmpty()) {
            throw new Conflict(BankProblem.UNREAD_LINES, unread.size(), unread.getFirst().id());
        }
    }

    private static BankStatement first(List<BankStatement> statements, String number) {
        return statements.stream().filter(each -> each.number().equals(number))
                .min(Comparator.comparingInt(BankStatement::firstPage)).orElseThrow();
    }

    /** The one that came last, or the last page of its statement, whichever page came last. */
    private static BankStatement last(List<BankStatement> statements) {
        var newest = statements.getFirst();
        return statements.stream().filter(each -> each.number().equals(newest.number()))
                .max(Comparator.comparingInt(BankStatement::firstPage)).orElse(newest);
    }

    /** A balance without a statement: the account as it is taken over. */
    Seen opening(LocalDate day, Money balance) {
        return seen(day, null, balance, balance, Money.ZERO, true, List.of());
    }

    /**
     * Asks before anything is entered. @param shares what will be entered of that day
     *
     * @throws Conflict where these and what is entered already do not explain the balance
     */
    void requireOpening(LocalDate day, Money balance, List<Money> shares) {
        var said = cash.through(day);
        var unseen = cash.unseen(day);
        var added = shares.stream()
                .map(share -> new CashBookings.Movement(Ids.next(), "RECEIPT RECEIVE", Ids.next(), day, share, false));
        var movements = Stream.concat(unseen.stream().filter(movement -> !movement.saidLater()), added).toList();
        if (held(movements, balance.minus(said)) == null) {
            throw new Conflict(BankProblem.BALANCE_DIFFERS, balance,
                    Stream.concat(Stream.of(said, CashBookings.sum(unseen)), shares.stream()).reduce(Money.ZERO,
                            Money::plus));
        }
    }

    private Seen seen(LocalDate day, @Nullable UUID message, Money opening, Money closing, Money unbooked,
            boolean isFirst, List<UUID> carried) {
        var said = cash.through(day);
        var unseen = cash.unseen(day);
        var missing = closing.minus(unbooked).minus(said);
        var held = isFirst ? held(unseen.stream().filter(movement -> !movement.saidLater()).toList(), missing)
                : missing.isZero() ? List.<CashBookings.Movement>of() : null;
        if (held == null) {
            throw new Conflict(BankProblem.BALANCE_DIFFERS, closing,
                    said.plus(unbooked).plus(isFirst ? CashBookings.sum(unseen) : Money.ZERO));
        }
        var inLedger = said.plus(CashBookings.sum(held));
        var inTransit = CashBookings.sum(unseen).minus(CashBookings.sum(held));
        return new Seen(new BankDay.Picture(message, opening, closing, inLedger, inTransit, entries.late(day), carried),
                held);
    }

    /**
     * In the order in which they were entered, as many as the bank's balance holds; the others are on their way, as is
     * whatever the bank has said of a later day.
     */
    private static @Nullable List<CashBookings.Movement> held(List<CashBookings.Movement> unseen, Money missing) {
        var sum = CashBookings.sum(unseen);
        for (int held = unseen.size(); held >= 0; held--) {
            if (sum.equals(missing)) {
                return unseen.subList(0, held);
            }
            sum = held == 0 ? sum : sum.minus(unseen.get(held - 1).amount());
        }
        return null;
    }

    /** Its closing balance, and what came to light of closed days after their close. */
    private Money leftBy(BankDay closed) {
        return closed.picture().closing().plus(entries.late(closed.day()).minus(closed.picture().late()));
    }

    /** What came to light of closed days after their close stands between the two balances. */
    private Money requireContinues(BankDay closed, LocalDate day, List<BankStatement> statements) {
        var expected = leftBy(closed);
        if (statements.stream().noneMatch(each -> each.opening().equals(expected))) {
            openBefore(closed.day(), day).ifPresent(open -> {
                throw new Conflict(BankProblem.DAY_BEFORE_OPEN, open);
            });
            entries.explained(closed.day()).ifPresent(one -> {
                throw new Conflict(BankProblem.EXPLAINED_MOVED, one.id(), one.amount());
            });
            throw new Conflict(BankProblem.OPENING_DIFFERS, statements.getLast().opening(), expected);
        }
        return expected;
    }

    /** The first day between with a statement, which nobody has closed. */
    private Optional<LocalDate> openBefore(LocalDate closed, LocalDate day) {
        return Optional
                .ofNullable(database
                        .createQuery("select min(s.day) from BankStatement s where s.day > :closed and s.day < :day",
                                LocalDate.class)
                        .setParameter("closed", closed).setParameter("day", day).getSingleResult());
    }

    private Optional<BankDay> lastClosed(LocalDate before) {
        return database.createQuery("from BankDay d where d.day < :day and d.status = CLOSED order by d.day desc",
                BankDay.class).setParameter("day", before).setMaxResults(1).getResultStream().findFirst();
    }
}
