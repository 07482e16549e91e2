package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.linli.platform.aggregate.Today;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;

/** Months of the ledger. A closed one takes no more transactions; a correction of it is booked into the present one. */
@ApplicationScoped
public class Periods {

    private final DataSource database;
    private final Today today;

    Periods(DataSource database, Today today) {
        this.database = database;
        this.today = today;
    }

    /** Latest first; twenty years of them. */
    List<LedgerApi.ClosedMonth> closed() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select month, closed_at, closed_by from ledger_period order by month desc limit 240");
                var row = select.executeQuery()) {
            var months = new ArrayList<LedgerApi.ClosedMonth>();
            while (row.next()) {
                months.add(new LedgerApi.ClosedMonth(YearMonth.from(row.getObject(1, LocalDate.class)).toString(),
                        row.getObject(2, OffsetDateTime.class).toInstant(), row.getString(3)));
            }
            return months;
        } catch (SQLException failed) {
            throw new IllegalStateException("periods not read", failed);
        }
    }

    /** @throws Conflict for a month that is not over, or closed already */
    @Transactional
    public void close(YearMonth month, Actor actor) {
        if (!month.isBefore(YearMonth.from(today.date()))) {
            throw new Conflict(LedgerProblem.PERIOD_NOT_OVER, month);
        }
        try (var connection = database.getConnection();
                var lock = connection
                        .prepareStatement("select pg_advisory_xact_lock(hashtextextended('ledger ' || ?::date, 0))");
                var insert = connection.prepareStatement("""
                        insert into ledger_period (month, closed_at, closed_by) values (?, ?, ?)
                            on conflict do nothing""")) {
            lock.setObject(1, month.atDay(1));
            lock.execute();
            insert.setObject(1, month.atDay(1));
            insert.setObject(2, today.instant().atOffset(ZoneOffset.UTC));
            insert.setString(3, actor.id());
            if (insert.executeUpdate() == 0) {
                throw new Conflict(LedgerProblem.PERIOD_CLOSED, month.atDay(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("period not closed", failed);
        }
    }
}
