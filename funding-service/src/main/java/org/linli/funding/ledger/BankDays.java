package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Conflict;

/**
 * Which days of the bank account are closed: nothing enters the account's balance on or before the last of them. What
 * the bank has not said is held against its value date.
 */
@ApplicationScoped
public class BankDays {

    private final EntityManager database;

    BankDays(EntityManager database) {
        this.database = database;
    }

    /** @throws Conflict for a closed day; also while it is being closed by somebody else */
    public void requireOpen(LocalDate day) {
        database.createNativeQuery("select pg_advisory_xact_lock_shared(hashtextextended('bank days', 0))")
                .getResultList();
        if (isClosed(said().orElse(day))) {
            throw new Conflict(LedgerProblem.BANK_DAY_CLOSED, day);
        }
    }

    /**
     * Until the transaction ends, or is told otherwise, what is booked stands in the bank's balance of that day,
     * whatever its value date: the day that has to be open.
     *
     * @param day null for what the bank has not said
     */
    public void bookingOn(@Nullable LocalDate day) {
        database.createNativeQuery("select set_config('linli.bank_day', :day, true)")
                .setParameter("day", day == null ? "" : day.toString()).getSingleResult();
    }

    /** That day, or where it is closed the first that is not. */
    public LocalDate openFrom(LocalDate day) {
        var closed = database.createNativeQuery("""
                select coalesce(max(day), date '0001-01-01') from bank_day
                 where closed_at is not null""", LocalDate.class).getSingleResult();
        return day.isAfter((LocalDate) closed) ? day : ((LocalDate) closed).plusDays(1);
    }

    public boolean isClosed(LocalDate day) {
        return (Boolean) database
                .createNativeQuery("select exists (select from bank_day where day >= :day and closed_at is not null)",
                        Boolean.class)
                .setParameter("day", day).getSingleResult();
    }

    private Optional<LocalDate> said() {
        var day = (String) database.createNativeQuery("select current_setting('linli.bank_day', true)", String.class)
                .getSingleResult();
        return day == null || day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    /** Taken before a day is closed. */
    public void hold() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('bank days', 0))").getResultList();
    }
}
