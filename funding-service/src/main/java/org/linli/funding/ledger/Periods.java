package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.time.Deadline;

/** Months of the ledger. A closed one takes no more transactions; a correction of it is booked into the present one. */
@ApplicationScoped
public class Periods {

    private final DataSource database;
    private final Clock clock;

    Periods(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws Conflict for a month that is not over, or closed already */
    @Transactional
    public void close(YearMonth month, Actor actor) {
        var now = clock.instant();
        if (!month.isBefore(YearMonth.from(Deadline.dayOf(now)))) {
            throw new Conflict(LedgerProblem.PERIOD_NOT_OVER, month);
        }
        try (var connection = database.getConnection();
                var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('ledger ' || ?::date, 0))");
                var insert = connection.prepareStatement("""
                        insert into ledger_period (month, closed_at, closed_by) values (?, ?, ?) on conflict do nothing""")) {
            lock.setObject(1, month.atDay(1));
            lock.execute();
            insert.setObject(1, month.atDay(1));
            insert.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setString(3, actor.id());
            if (insert.executeUpdate() == 0) {
                throw new Conflict(LedgerProblem.PERIOD_CLOSED, month.atDay(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("period not closed", failed);
        }
    }
}
