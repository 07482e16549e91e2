package org.linli.funding.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.funding.ledger.Account;
import org.linli.funding.ledger.Cause;
import org.linli.funding.ledger.Ledger;
import org.linli.funding.ledger.Posting;
import org.linli.funding.payable.Accrual;
import org.linli.funding.payable.Payable;
import org.linli.funding.payable.PayableEvent;
import org.linli.platform.money.Money;

/**
 * Late interest day by day: each payable and day once, booked when it accrues, turned back when money is value-dated
 * earlier.
 */
@ApplicationScoped
public class InterestDays {

    record Total(long days, Money amount, LocalDate from, LocalDate through) {
    }

    private final EntityManager database;
    private final Ledger ledger;

    InterestDays(EntityManager database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    void accrue(Payable payable, Accrual accrual) {
        accrue(payable, accrual, "FROM " + accrual.from() + " AFTER " + reversals(payable.id()));
    }

    /** A part that was contested is owed after all: its days are added to what they bore already. */
    void accrueContested(Payable payable, Accrual accrual) {
        accrue(payable, accrual, "FROM " + accrual.from() + " CONTESTED THROUGH " + accrual.to());
    }

    private void accrue(Payable payable, Accrual accrual, String purpose) {
        var transaction = ledger.post(Posting.of(new Cause("INTEREST", payable.id(), purpose), accrual.to(),
                Account.lateInterest(), Account.interest(payable.agencyId()), accrual.amount()));
        database.createNativeQuery("""
                insert into interest_day (id, payable_id, day, base, amount, transaction_id)
                select uuidv7(), :payable, day::date, :base, :amount, :transaction
                  from generate_series(cast(:from as date), cast(:to as date), interval '1 day') day
                on conflict (payable_id, day) where reversal_id is null
                    do update set base = interest_day.base + excluded.base,
                        amount = interest_day.amount + excluded.amount""").setParameter("payable", payable.id())
                .setParameter("from", accrual.from()).setParameter("to", accrual.to())
                .setParameter("base", accrual.base().fen()).setParameter("amount", accrual.perDay().fen())
                .setParameter("transaction", transaction).executeUpdate();
    }

    /** A day that was turned back may accrue again, on the rest: then it is another booking. */
    private long reversals(UUID payableId) {
        return ((Number) database
                .createNativeQuery("select count(distinct reversal_id) from interest_day where payable_id = :payable")
                .setParameter("payable", payableId).getSingleResult()).longValue();
    }

    /** Interest of days after the value date of that payment was never owed: it is turned back and accrues no more. */
    public Optional<PayableEvent> reverseAfter(Payable payable, UUID paymentId, LocalDate valueDate, LocalDate today) {
        var found = (Object[]) database.createNativeQuery("""
                select count(*), coalesce(sum(amount), 0), min(day), max(day) from interest_day
                 where payable_id = :payable and day > :day and reversal_id is null""")
                .setParameter("payable", payable.id()).setParameter("day", valueDate).getSingleResult();
        var days = ((Number) found[0]).intValue();
        if (days == 0) {
            return Optional.empty();
        }
        var amount = Money.fen(((Number) found[1]).longValue());
        var transaction = ledger.post(Posting.of(new Cause("PAYMENT", paymentId, "INTEREST BACK"), today,
                Account.interest(payable.agencyId()), Account.lateInterest(), amount));
        database.createNativeQuery("""
                update interest_day set reversal_id = :transaction
                 where payable_id = :payable and day > :day and reversal_id is null""")
                .setParameter("transaction", transaction).setParameter("payable", payable.id())
                .setParameter("day", valueDate).executeUpdate();
        return Optional.of(payable.reverseInterest(valueDate, day(found[2]), day(found[3]), days, amount));
    }

    Optional<Total> of(UUID payableId) {
        List<?> rows = database.createNativeQuery("""
                select count(*), coalesce(sum(amount), 0), min(day), max(day) from interest_day
                 where payable_id = :payable and reversal_id is null""").setParameter("payable", payableId)
                .getResultList();
        var row = (Object[]) rows.getFirst();
        var days = ((Number) row[0]).longValue();
        return days == 0 ? Optional.empty()
                : Optional.of(new Total(days, Money.fen(((Number) row[1]).longValue()), day(row[2]), day(row[3])));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
