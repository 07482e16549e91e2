package org.linli.platform.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.audit.AuditTrail;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.Forbidden;
import org.linli.platform.problem.Unprocessable;
import org.linli.platform.time.BusinessClock;
import org.linli.platform.time.Calendars;

/** Years proposed and confirmed. A year that was confirmed may be proposed anew: holidays are moved at short notice. */
@ApplicationScoped
class CalendarYears {

    /** @param confirmedBy null until another person confirmed it */
    record Proposed(YearFile file, String basis, String proposedBy, @Nullable String proposerPerson,
            @Nullable String confirmedBy) {

        boolean isBy(Actor actor) {
            return Handlers.of(new Actor(proposedBy, proposerPerson)).include(actor);
        }
    }

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final Calendars calendars;
    private final AuditTrail trail;
    private final BusinessClock clock;

    CalendarYears(EntityManager database, TransactionSynchronizationRegistry transaction, Calendars calendars,
            AuditTrail trail, BusinessClock clock) {
        this.database = database;
        this.transaction = transaction;
        this.calendars = calendars;
        this.trail = trail;
        this.clock = clock;
    }

    Optional<Proposed> of(int year) {
        return read(year, "");
    }

    @Transactional
    Proposed propose(YearFile file, String basis, Actor by) {
        file.days();
        database.createNativeQuery("""
                insert into calendar_year (year, csv, basis, proposed_by, proposer_person, proposed_at)
                values (:year, :csv, :basis, :by, :person, :at)
                on conflict (year) do update set csv = excluded.csv, basis = excluded.basis,
                    proposed_by = excluded.proposed_by, proposer_person = excluded.proposer_person,
                    proposed_at = excluded.proposed_at, confirmed_by = null,
                    confirmed_at = null""").setParameter("year", file.year()).setParameter("csv", file.csv())
                .setParameter("basis", basis).setParameter("by", by.id()).setParameter("person", by.personId())
                .setParameter("at", clock.instant()).executeUpdate();
        trail.say(new CalendarEvent.Proposed(by.id(), "proposeCalendarYear", file.year(), file.sha256()));
        return of(file.year()).orElseThrow();
    }

    /** @throws Conflict (409) when nothing waits; Unprocessable (422) for another content than the one that was read */
    @Transactional
    Proposed confirm(int year, String sha256, Actor by) {
        var proposed = read(year, " for update").filter(one -> one.confirmedBy() == null)
                .orElseThrow(() -> new Conflict(CalendarProblem.NOTHING_PROPOSED, Integer.toString(year)));
        if (!proposed.file().sha256().equals(sha256)) {
            throw new Unprocessable(CalendarProblem.OTHER_CONTENT, "sha256", Integer.toString(year));
        }
        if (proposed.isBy(by)) {
            throw new Forbidden(CalendarProblem.SAME_PERSON, by.id());
        }
        database.createNativeQuery("update calendar_year set confirmed_by = :by, confirmed_at = :at where year = :year")
                .setParameter("by", by.id()).setParameter("at", clock.instant()).setParameter("year", year)
                .executeUpdate();
        database.createNativeQuery("delete from calendar_day where day between :from and :to")
                .setParameter("from", LocalDate.of(year, 1, 1)).setParameter("to", LocalDate.of(year, 12, 31))
                .executeUpdate();
        proposed.file().days().forEach((day, workday) -> database
                .createNativeQuery("insert into calendar_day (day, workday, basis) values (:day, :work, :basis)")
                .setParameter("day", day).setParameter("work", workday).setParameter("basis", proposed.basis())
                .executeUpdate());
        trail.say(new CalendarEvent.Confirmed(by.id(), "confirmCalendarYear", year, sha256));
        transaction.registerInterposedSynchronization(new ReadAgain());
        return of(year).orElseThrow();
    }

    private Optional<Proposed> read(int year, String lock) {
        Stream<?> rows = database.createNativeQuery(
                "select csv, basis, proposed_by, proposer_person, confirmed_by from calendar_year where year = :year"
                        + lock,
                Object[].class).setParameter("year", year).getResultStream();
        return rows.map(Object[].class::cast).map(row -> new Proposed(new YearFile(year, (String) row[0]),
                (String) row[1], (String) row[2], (String) row[3], (String) row[4])).findFirst();
    }

    /** Not before others can read it too. */
    private final class ReadAgain implements Synchronization {

        @Override
        public void beforeCompletion() {
            // the rows are written already
        }

        @Override
        public void afterCompletion(int status) {
            calendars.changed();
        }
    }
}
