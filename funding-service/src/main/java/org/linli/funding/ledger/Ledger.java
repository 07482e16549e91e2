package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.platform.money.Money;
import org.linli.platform.problem.NotFound;
import org.linli.platform.time.Deadline;

/**
 * Books money, in the transaction of the command that moves it. What is written stays; counters and entries move
 * together.
 */
@ApplicationScoped
public class Ledger {

    /** What counts in balances, for SQL, which says no mode itself; {@code t} is the transaction. */
    public static final String BOOKED = "t.mode in " + Mode.booked();

    /** Whether {@code t} was taken back, for SQL. */
    public static final String TAKEN_BACK =
            "exists (select from ledger_transaction r where r.about = t.id and r.mode = '" + Mode.REVERSAL + "')";

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource database;
    private final Accounts accounts;
    private final LedgerRows rows;
    private final Clock clock;

    Ledger(DataSource database, Accounts accounts, LedgerRows rows, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Books at once. @throws Conflict when an account would be overdrawn or the cause is booked
     */
    @Transactional(TxType.MANDATORY)
    public UUID post(Posting posting) {
        return write(Mode.DIRECT, null, posting, Delta::posted);
    }

    /** Books many at once, each as {@link #post}, all or none. @return the bookings, in the order of the postings */
    @Transactional(TxType.MANDATORY)
    public List<UUID> postAll(List<Posting> postings) {
        return postings.isEmpty() ? List.of()
                : with(connection -> writeAll(connection, Mode.DIRECT, Collections.nCopies(postings.size(), null),
                        postings,
                        postings.stream().flatMap(posting -> posting.entries().stream()).map(Delta::posted).toList()));
    }

    /** Reserves: counts against what is available, books nothing yet. */
    @Transactional(TxType.MANDATORY)
    public UUID reserve(Posting posting) {
        return write(Mode.PENDING, null, posting, entry -> Delta.pending(entry, 1));
    }

    /**
     * Asks, before the first of several postings is reserved, whether all of them can be. @throws Conflict naming the
     * first account that would be overdrawn
     */
    @Transactional(TxType.MANDATORY)
    public void requireReservable(Collection<Posting> postings) {
        with(connection -> {
            var deltas = postings.stream().flatMap(posting -> posting.entries().stream())
                    .map(entry -> Delta.pending(entry, 1)).toList();
            var shortage = accounts.shortage(connection, Delta.sum(deltas));
            if (shortage.isPresent()) {
                throw shortage.get();
            }
            return postings;
        });
    }

    /** Asks, before anything is changed, whether that can be booked. @throws Conflict as {@link #post} does */
    @Transactional(TxType.MANDATORY)
    public void requirePostable(Posting posting) {
        with(connection -> {
            var shortage =
                    accounts.shortage(connection, Delta.sum(posting.entries().stream().map(Delta::posted).toList()));
            if (shortage.isPresent()) {
                throw shortage.get();
            }
            return posting;
        });
    }

    /** Asks, before anything is changed, whether a reservation stands. @throws Conflict once it is booked or freed */
    @Transactional(TxType.MANDATORY)
    public void requirePending(UUID pendingId, Cause cause) {
        with(connection -> {
            rows.requireFresh(connection, Mode.POST, pendingId, cause);
            return cause;
        });
    }

    /** Books what was reserved. */
    @Transactional(TxType.MANDATORY)
    public UUID settle(UUID pendingId, Cause cause, LocalDate effectiveOn) {
        return with(connection -> settle(connection, pendingId,
                new Posting(cause, effectiveOn, rows.entries(connection, pendingId))));
    }

    /**
     * Books many reservations at once, each as {@link #settle}. @return the bookings, by reservation
     *
     * @throws Conflict when one of them is resolved already: then none is booked
     */
    @Transactional(TxType.MANDATORY)
    public Map<UUID, UUID> settleAll(List<Resolved> reservations) {
        return reservations.isEmpty() ? Map.of() : with(connection -> {
            var reserved = rows.entries(connection, reservations.stream().map(Resolved::pendingId).toList());
            var postings = reservations.stream().map(one -> new Posting(one.cause(), one.effectiveOn(),
                    Objects.requireNonNull(reserved.get(one.pendingId())))).toList();
            var entries = postings.stream().flatMap(posting -> posting.entries().stream()).toList();
            var deltas = entries.stream().flatMap(entry -> Stream.of(Delta.pending(entry, -1), Delta.posted(entry)))
                    .toList();
            var booked = writeAll(connection, Mode.POST,
                    reservations.stream().<@Nullable UUID>map(Resolved::pendingId).toList(), postings, deltas);
            return IntStream.range(0, booked.size()).boxed()
                    .collect(Collectors.toMap(i -> reservations.get(i).pendingId(), booked::get));
        });
    }

    /** A reservation that is booked, and why. */
    public record Resolved(UUID pendingId, Cause cause, LocalDate effectiveOn) {
    }

    /** Reserves many at once, all or none. @return the reservations, in the order of the postings */
    @Transactional(TxType.MANDATORY)
    public List<UUID> reserveAll(List<Posting> postings) {
        return postings.isEmpty() ? List.of()
                : with(connection -> writeAll(connection, Mode.PENDING, Collections.nCopies(postings.size(), null),
                        postings, postings.stream().flatMap(posting -> posting.entries().stream())
                                .map(entry -> Delta.pending(entry, 1)).toList()));
    }

    /** Looks before it writes: the accounts are taken, what they would have left is seen, then all is booked. */
    private List<UUID> writeAll(Connection connection, Mode mode, List<@Nullable UUID> about, List<Posting> postings,
            List<Delta> deltas) throws SQLException {
        var sum = Delta.sum(deltas);
        var shortage = accounts.shortage(connection, sum);
        if (shortage.isPresent()) {
            for (int i = 0; i < postings.size(); i++) {
                rows.requireFresh(connection, mode, about.get(i), postings.get(i).cause());
            }
            throw shortage.get();
        }
        var now = clock.instant();
        var booked = rows.insertAll(connection, mode, about, postings, Deadline.dayOf(now), now);
        var ids = accounts.ids(connection, sum.stream().map(Delta::account).toList());
        accounts.move(connection, ids, sum);
        rows.insertEntries(connection, booked, postings, ids);
        return booked;
    }

    /** Books a smaller amount of a reservation and frees the rest; each of its entries is of the same amount. */
    @Transactional(TxType.MANDATORY)
    public UUID settle(UUID pendingId, Cause cause, LocalDate effectiveOn, Money amount) {
        return with(connection -> {
            var whole = rows.entries(connection, pendingId);
            if (whole.stream().map(Entry::amount).distinct().count() != 1) {
                throw new IllegalArgumentException("only a reservation of one amount is settled in part");
            }
            return settle(connection, pendingId, new Posting(cause, effectiveOn,
                    whole.stream().map(entry -> new Entry(entry.account(), entry.side(), amount)).toList()));
        });
    }

    private UUID settle(Connection connection, UUID pendingId, Posting posting) throws SQLException {
        var freed = rows.entries(connection, pendingId).stream().map(entry -> Delta.pending(entry, -1));
        return write(connection, Mode.POST, pendingId, posting,
                Stream.concat(freed, posting.entries().stream().map(Delta::posted)).toList());
    }

    /** Frees what was reserved. */
    @Transactional(TxType.MANDATORY)
    public UUID release(UUID pendingId, Cause cause, LocalDate effectiveOn) {
        return with(connection -> {
            var entries = rows.entries(connection, pendingId);
            return write(connection, Mode.VOID, pendingId, new Posting(cause, effectiveOn, entries),
                    entries.stream().map(entry -> Delta.pending(entry, -1)).toList());
        });
    }

    /** Corrects: the same entries with the sides reversed. A transaction is reversed at most once. */
    @Transactional(TxType.MANDATORY)
    public UUID reverse(UUID transactionId, Cause cause, LocalDate effectiveOn) {
        return reverse(List.of(new Reversal(transactionId, cause)), effectiveOn).getFirst();
    }

    /** What is corrected, and for which cause. */
    public record Reversal(UUID transactionId, Cause cause) {
    }

    /**
     * Corrects several that belong together, in that order: what counts is where all of them leave each account.
     *
     * @return their reversals, in that order
     */
    @Transactional(TxType.MANDATORY)
    public List<UUID> reverse(List<Reversal> corrected, LocalDate effectiveOn) {
        return with(connection -> {
            var postings = new ArrayList<Posting>();
            for (var one : corrected) {
                rows.requireBooked(connection, one.transactionId());
                postings.add(new Posting(one.cause(), effectiveOn,
                        rows.entries(connection, one.transactionId()).stream().map(Entry::reversed).toList()));
            }
            return writeAll(connection, Mode.REVERSAL,
                    corrected.stream().<@Nullable UUID>map(Reversal::transactionId).toList(), postings,
                    postings.stream().flatMap(posting -> posting.entries().stream()).map(Delta::posted).toList());
        });
    }

    @Transactional(TxType.SUPPORTS)
    public Balance balance(Account account) {
        return with(connection -> accounts.balance(connection, account, false));
    }

    /** Of many accounts at once; one without a posting has nothing. */
    @Transactional(TxType.SUPPORTS)
    public Map<Account, Balance> balances(Collection<Account> wanted) {
        return with(connection -> accounts.balances(connection, wanted, false));
    }

    /**
     * Takes the accounts of several postings in one order before the first of them, so that two transactions with
     * several postings each cannot wait for each other. An account without a posting is not there to be taken.
     */
    @Transactional(TxType.MANDATORY)
    public void lockAccounts(Collection<Account> held) {
        with(connection -> {
            accounts.lock(connection, held);
            return held;
        });
    }

    /**
     * As {@link #lockAccounts}, of accounts that will all be posted to: what is not there yet is opened in one order.
     */
    @Transactional(TxType.MANDATORY)
    public void openAndLockAccounts(Collection<Account> held) {
        openAndLockAccounts(held, List.of());
    }

    /** @param whereThere taken with them, and not opened: they may be posted to */
    @Transactional(TxType.MANDATORY)
    public void openAndLockAccounts(Collection<Account> held, Collection<Account> whereThere) {
        with(connection -> {
            accounts.ids(connection, held);
            accounts.lock(connection, Stream.concat(held.stream(), whereThere.stream()).toList());
            return held;
        });
    }

    /** The balance, held until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public Balance lockedBalance(Account account) {
        return with(connection -> accounts.balance(connection, account, true));
    }

    private UUID write(Mode mode, @Nullable UUID about, Posting posting, Function<Entry, Delta> effect) {
        return with(
                connection -> write(connection, mode, about, posting, posting.entries().stream().map(effect).toList()));
    }

    private UUID write(Connection connection, Mode mode, @Nullable UUID about, Posting posting, List<Delta> deltas)
            throws SQLException {
        return writeAll(connection, mode, Collections.singletonList(about), List.of(posting), deltas).getFirst();
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failed) {
            throw new IllegalStateException("ledger failed", failed);
        }
    }

    static NotFound unknown(UUID transactionId) {
        return new NotFound("LedgerTransaction", transactionId);
    }
}
