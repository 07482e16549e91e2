package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.linli.platform.problem.Conflict;

/** Which days of the bank account are closed: nothing is booked with a value date on or before the last of them. */
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
        if (isClosed(day)) {
            throw new Conflict(LedgerProblem.BANK_DAY_CLOSED, day);
        }
    }

    public boolean isClosed(LocalDate day) {
        return (Boolean) database
                .createNativeQuery("select exists (select from bank_day where day >= :day and closed_at is not null)",
                        Boolean.class)
                .setParameter("day", day).getSingleResult();
    }

    /** Taken before a day is closed. */
    public void hold() {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('bank days', 0))").getResultList();
    }
}
