package org.linli.funding.bank.cash;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.disbursement.BatchStatus;
import org.linli.funding.disbursement.PaymentRegister.Payment;
import org.linli.platform.aggregate.Today;
import org.linli.platform.money.Money;
import org.linli.platform.time.Deadline;

/**
 * On which day the bank's balance took each movement of the ledger's cash. What has no such day yet was entered here
 * and waits for the bank.
 */
@ApplicationScoped
public class CashBookings {

    /** @param amount signed; effectiveOn its value date as it was entered; saidLater by the bank, of a later day */
    public record Movement(UUID transactionId, String cause, UUID causeId, LocalDate effectiveOn, Money amount,
            boolean saidLater) {
    }

    /** Up to the last day that was closed by then it is known; only what came after is added up. */
    public static final String THROUGH = """
            select coalesce((select in_ledger from bank_day where closed_at is not null and day <= :day
                              order by day desc limit 1), 0)
                 + coalesce((select sum(amount) from cash_booking where booked_on <= :day and booked_on > coalesce(
                       (select max(day) from bank_day where closed_at is not null and day <= :day),
                       '-infinity')), 0)""";

    /** What waits for the bank, and what it has said of a later day. */
    public static final String UNSEEN = """
            select t.id, t.source_type || ' ' || t.purpose, t.source_id, t.effective_on, m.amount, m.later
              from (select transaction_id, amount, false later from cash_awaited
                     where effective_on <= :day and amount <> 0
                    union all
                    select transaction_id, amount, true from cash_booking where booked_on > :day) m
              join ledger_transaction t on t.id = m.transaction_id
             where t.effective_on <= :day order by t.id""";

    private final EntityManager database;
    private final DataSource rows;
    private final Today today;

    CashBookings(EntityManager database, DataSource rows, Today today) {
        this.database = database;
        this.rows = rows;
        this.today = today;
    }

    /** Everything of these causes that moved cash and has no day yet. */
    public void link(LocalDate bookedOn, UUID entryId, Collection<UUID> causes) {
        database.flush();
        link(bookedOn, causes.stream().map(cause -> new Link(entryId, cause)).toList());
    }

    /** What one line of the bank said of one cause. @param entryId null where no line of the bank says it */
    public record Link(@Nullable UUID entryId, UUID cause) {
    }

    /** As {@link #link} for many lines of one day; the lines and what was booked of them are written already. */
    public void link(LocalDate bookedOn, List<Link> said) {
        if (said.isEmpty()) {
            return;
        }
        try (var connection = rows.getConnection(); var insert = connection.prepareStatement("""
                insert into cash_booking (transaction_id, booked_on, amount, entry_id)
                select t.id, ?, a.amount, said.entry from unnest(?::uuid[], ?::uuid[]) said (entry, cause)
                  join ledger_transaction t on t.source_id = said.cause
                  join cash_awaited a on a.transaction_id = t.id and a.amount <> 0
                on conflict (transaction_id) do nothing""")) {
            insert.setObject(1, bookedOn);
            insert.setArray(2, connection.createArrayOf("uuid", said.stream().map(Link::entryId).toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", said.stream().map(Link::cause).toArray()));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("days of bookings", failed);
        }
    }

    /** Of these causes those whose movements come to nothing: the bank never says them, and no balance changes. */
    public void offset(LocalDate day, Collection<UUID> causes) {
        database.flush();
        database.createNativeQuery("""
                insert into cash_booking (transaction_id, booked_on, amount)
                select t.id, :day, a.amount from ledger_transaction t join cash_awaited a on a.transaction_id = t.id
                 where t.source_id in (:causes) and a.amount <> 0
                   and 0 = (select sum(b.amount) from ledger_transaction u
                              join cash_awaited b on b.transaction_id = u.id where u.source_id = t.source_id)""")
                .setParameter("day", day).setParameter("causes", causes).executeUpdate();
    }

    /** With the first close, what the bank's balance already held. */
    public void begin(LocalDate day, Collection<Movement> held) {
        for (var movement : held) {
            database.createNativeQuery("""
                    insert into cash_booking (transaction_id, booked_on, amount) values (:transaction, :day, :amount)
                        on conflict (transaction_id) do nothing""")
                    .setParameter("transaction", movement.transactionId()).setParameter("day", day)
                    .setParameter("amount", movement.amount().fen()).executeUpdate();
        }
    }

    /** Whether the bank has said that movement. */
    private boolean isSaid(@Nullable UUID transactionId) {
        return transactionId != null && (Boolean) database
                .createNativeQuery("select exists (select from cash_booking where transaction_id = :id)", Boolean.class)
                .setParameter("id", transactionId).getSingleResult();
    }

    /** Settled, and no balance of the bank holds it: only people have said so, or a file that is no statement. */
    public boolean isUnsaid(Payment payment) {
        return payment.status() == BatchStatus.SETTLED && !isSaid(payment.settlementId());
    }

    /** The bank may still say that it left. */
    public boolean isExpected(Payment payment) {
        return payment.awaitsAnswer() || isUnsaid(payment);
    }

    /** What was entered with that day may be what the bank booked on the other (FH34). */
    public boolean isNear(LocalDate entered, LocalDate booked) {
        return Math.abs(ChronoUnit.DAYS.between(entered, booked)) <= today.day().rule("FH34").asInt();
    }

    public boolean isSaidOf(UUID cause) {
        return (Boolean) database.createNativeQuery("""
                select exists (select from cash_booking b join ledger_transaction t on t.id = b.transaction_id
                    where t.source_id = :cause)""", Boolean.class).setParameter("cause", cause).getSingleResult();
    }

    /** All cash in the balance of that day, whatever it is for. */
    public Money through(LocalDate day) {
        return Rows.money(database.createNativeQuery(THROUGH).setParameter("day", day).getSingleResult());
    }

    /** Entered here with a value date up to that day, and not in its balance. */
    @SuppressWarnings("unchecked")
    public List<Movement> unseen(LocalDate day) {
        return ((List<Object[]>) database.createNativeQuery(UNSEEN).setParameter("day", day).getResultList()).stream()
                .map(row -> new Movement((UUID) row[0], (String) row[1], (UUID) row[2], Rows.day(row[3]),
                        Rows.money(row[4]), (Boolean) row[5]))
                .toList();
    }

    /** What waits for the bank; empty once it is said, and for what moves nothing. */
    Optional<Movement> awaited(UUID transactionId) {
        return awaitedWith(transactionId).stream().filter(one -> one.transactionId().equals(transactionId)).findFirst();
    }

    /** Of these bookings those that the bank has not said. */
    @SuppressWarnings("unchecked")
    Set<UUID> stillAwaited(Collection<UUID> transactions) {
        return new HashSet<>(database.createNativeQuery("""
                select transaction_id from cash_awaited where amount <> 0 and transaction_id in (:transactions)""",
                UUID.class).setParameter("transactions", transactions).getResultList());
    }

    /** Everything of its cause that waits for the bank, in the order of its entry: the bank says it as one. */
    @SuppressWarnings("unchecked")
    List<Movement> awaitedWith(UUID transactionId) {
        return ((Stream<Object[]>) database.createNativeQuery("""
                select t.id, t.source_type || ' ' || t.purpose, t.source_id, a.effective_on, a.amount
                  from ledger_transaction t join cash_awaited a on a.transaction_id = t.id and a.amount <> 0
                 where t.source_id = (select source_id from ledger_transaction where id = :id) order by t.id""")
                .setParameter("id", transactionId).getResultStream())
                .map(row -> new Movement((UUID) row[0], (String) row[1], (UUID) row[2], Rows.day(row[3]),
                        Rows.money(row[4]), false))
                .toList();
    }

    void lookAgain(UUID transactionId, LocalDate on) {
        database.createNativeQuery("update cash_awaited set next_check_at = :at where transaction_id = :id")
                .setParameter("at", on.atStartOfDay(Deadline.ZONE).toInstant()).setParameter("id", transactionId)
                .executeUpdate();
    }

    void lookNoMore(UUID transactionId) {
        database.createNativeQuery("update cash_awaited set next_check_at = null where transaction_id = :id")
                .setParameter("id", transactionId).executeUpdate();
    }

    public static Money sum(Collection<Movement> movements) {
        return movements.stream().map(Movement::amount).reduce(Money.ZERO, Money::plus);
    }
}
