package org.linli.funding.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.funding.Rows;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.InterestTally.Accrual;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableEvent;
import org.linli.funding.payable.Tick;
import org.linli.platform.money.Money;

/**
 * Late interest day by day: each payable and day once, booked when it accrues, turned back when money is value-dated
 * earlier. A day bears what the rounded interest of all days grew by, so that they add up to it.
 */
@ApplicationScoped
public class InterestDays {

    /** The days that were not turned back. */
    record Days(long days, LocalDate from, LocalDate through) {
    }

    private static final String KEEP = """
            insert into interest_day (id, payable_id, day, base, rate, amount, transaction_id)
            select uuidv7(), a.payable, a.since + n - 1, a.base, a.rate,
                   round(a.before + n * a.base * a.rate) - round(a.before + (n - 1) * a.base * a.rate), a.booking
              from unnest(?::uuid[], ?::uuid[], ?::date[], ?::int[], ?::bigint[], ?::numeric[], ?::numeric[])
                   a (payable, booking, since, days, base, rate, before), generate_series(1, a.days) n
            on conflict (payable_id, day) where reversal_id is null
                do update set base = interest_day.base + excluded.base,
                    amount = interest_day.amount + excluded.amount,
                    transaction_id = coalesce(interest_day.transaction_id, excluded.transaction_id)""";

    /** @param purpose names the booking among those of that payable */
    private record Accrued(Payable payable, Accrual accrual, String purpose) {

        Posting posting() {
            return Posting.of(new Cause("INTEREST", payable.id(), purpose), accrual.to(), Account.lateInterest(),
                    Account.interest(payable.agencyId()), accrual.booked());
        }
    }

    private final EntityManager database;
    private final DataSource pool;
    private final InterestClaiming claims;
    private final Ledger ledger;

    InterestDays(EntityManager database, DataSource pool, InterestClaiming claims, Ledger ledger) {
        this.database = database;
        this.pool = pool;
        this.claims = claims;
        this.ledger = ledger;
    }

    void ticked(@Observes Tick.Told told) {
        var reversals = reversals(told.spoken().stream().filter(each -> each.tick().interest().isPresent())
                .map(each -> each.payable().id()).toList());
        var days = new ArrayList<Accrued>();
        var contested = new ArrayList<Accrued>();
        for (var each : told.spoken()) {
            var payable = each.payable();
            each.tick().interest().ifPresent(accrual -> days.add(new Accrued(payable, accrual,
                    "FROM " + accrual.from() + " AFTER " + reversals.getOrDefault(payable.id(), 0L))));
            // a part that was contested is owed after all: its days are added to what they bore already
            each.tick().contested().ifPresent(accrual -> contested.add(
                    new Accrued(payable, accrual, "FROM " + accrual.from() + " CONTESTED THROUGH " + accrual.to())));
        }
        var booked = book(Stream.concat(days.stream(), contested.stream()).toList());
        keep(days, booked);
        keep(contested, booked);
    }

    /** Days on which not a fen came together are kept without a booking. @return the bookings of the others */
    private Map<Accrued, UUID> book(List<Accrued> days) {
        var booked = days.stream().filter(each -> each.accrual().booked().isPositive()).toList();
        var transactions = ledger.postAll(booked.stream().map(Accrued::posting).toList());
        return IntStream.range(0, booked.size()).boxed().collect(Collectors.toMap(booked::get, transactions::get));
    }

    /** All in one statement: no payable is among them twice. */
    private void keep(List<Accrued> days, Map<Accrued, UUID> transactions) {
        if (days.isEmpty()) {
            return;
        }
        try (var connection = pool.getConnection(); var insert = connection.prepareStatement(KEEP)) {
            insert.setArray(1, array(connection, "uuid", days, each -> each.payable().id()));
            insert.setArray(2, array(connection, "uuid", days, transactions::get));
            insert.setArray(3, array(connection, "date", days, each -> each.accrual().from()));
            insert.setArray(4, array(connection, "int", days, each -> each.accrual().days()));
            insert.setArray(5, array(connection, "bigint", days, each -> each.accrual().base().fen()));
            insert.setArray(6, array(connection, "numeric", days, each -> each.accrual().rate()));
            insert.setArray(7, array(connection, "numeric", days, each -> each.accrual().before()));
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("days of interest not kept", failed);
        }
    }

    private static Array array(Connection connection, String type, List<Accrued> days,
            Function<Accrued, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, days.stream().map(value).toArray());
    }

    /** A day that was turned back may accrue again, on the rest: then it is another booking. */
    @SuppressWarnings("unchecked")
    private Map<UUID, Long> reversals(Collection<UUID> payableIds) {
        List<Object[]> rows = payableIds.isEmpty() ? List.of() : database.createNativeQuery("""
                select payable_id, count(*) from interest_day
                 where payable_id in (:payables) and reversal_id is not null group by payable_id""", Object[].class)
                .setParameter("payables", payableIds).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).longValue()));
    }

    /**
     * Interest of days after the value date of that payment was never owed: it is turned back and accrues no more; what
     * of it was made payable is taken back as far as it is neither paid nor with the bank.
     */
    public Optional<PayableEvent> reverseAfter(Payable payable, Cause payment, LocalDate valueDate, LocalDate today) {
        var found = (Object[]) database.createNativeQuery("""
                select count(*), coalesce(sum(amount), 0), min(day), max(day), coalesce(sum(base * rate), 0)
                  from interest_day where payable_id = :payable and day > :day and reversal_id is null""")
                .setParameter("payable", payable.id()).setParameter("day", valueDate).getSingleResult();
        var days = ((Number) found[0]).intValue();
        if (days == 0) {
            return Optional.empty();
        }
        var exact = (BigDecimal) found[4];
        claims.takeBack(payable, exact, payment, today);
        database.createNativeQuery("""
                update interest_day set reversal_id = :payment
                 where payable_id = :payable and day > :day and reversal_id is null""")
                .setParameter("payment", payment.sourceId()).setParameter("payable", payable.id())
                .setParameter("day", valueDate).executeUpdate();
        return Optional.of(
                payable.reverseInterest(valueDate, Rows.day(found[2]), Rows.day(found[3]), days, Rows.money(found[1])));
    }

    /** Of these payables those that bear interest which was not turned back. */
    @SuppressWarnings("unchecked")
    public Set<UUID> bearing(Collection<UUID> payableIds) {
        return payableIds.isEmpty() ? Set.of() : new HashSet<>(database.createNativeQuery("""
                select distinct payable_id from interest_day where payable_id in (:payables) and reversal_id is null""",
                UUID.class).setParameter("payables", payableIds).getResultList());
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Days> of(Collection<UUID> payableIds) {
        List<Object[]> rows = payableIds.isEmpty() ? List.of() : database.createNativeQuery("""
                select payable_id, count(*), min(day), max(day) from interest_day
                 where payable_id in (:payables) and reversal_id is null group by payable_id""", Object[].class)
                .setParameter("payables", payableIds).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0],
                row -> new Days(((Number) row[1]).longValue(), Rows.day(row[2]), Rows.day(row[3]))));
    }

    /** What was made payable on each, and paid of it. */
    record Claimed(List<UUID> claims, Money paid) {
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Claimed> claimedOf(Collection<UUID> payableIds) {
        List<Object[]> rows = payableIds.isEmpty() ? List.of() : database.createNativeQuery("""
                select interest_on, array_agg(id order by id), sum(paid) from payable
                 where interest_on in (:payables) group by interest_on""", Object[].class)
                .setParameter("payables", payableIds).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (UUID) row[0],
                row -> new Claimed(List.of((UUID[]) row[1]), Rows.money(row[2]))));
    }
}
