package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.linli.platform.sweep.Sweep;
import org.linli.platform.time.Deadline;

/** Once a business day: adds the ledger up, keeps the figures, and shouts when they are wrong. */
@ApplicationScoped
class TrialBalanceSweep implements Sweep<LocalDate> {

    private static final Logger LOG = Logger.getLogger(TrialBalanceSweep.class);

    private final TrialBalance trialBalance;
    private final DataSource database;

    TrialBalanceSweep(TrialBalance trialBalance, DataSource database) {
        this.trialBalance = trialBalance;
        this.database = database;
    }

    @Override
    public String name() {
        return "trial-balance";
    }

    @Override
    public List<LocalDate> due(Instant now, int limit) {
        var today = Deadline.dayOf(now);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select from ledger_check where day = ?")) {
            select.setObject(1, today);
            try (var row = select.executeQuery()) {
                return row.next() ? List.of() : List.of(today);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("trial balance unreadable", failed);
        }
    }

    @Override
    public void tick(LocalDate day, Instant now) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement("""
                insert into ledger_check (day, checked_at, accounts, difference, wrong) values (?, ?, ?, ?, ?)
                on conflict do nothing""")) {
            var result = trialBalance.now();
            insert.setObject(1, day);
            insert.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.setLong(3, result.accounts());
            insert.setLong(4, result.difference().fen());
            insert.setString(5, String.join(" ", result.wrong()));
            insert.executeUpdate();
            if (!result.isRight()) {
                LOG.errorf("THE LEDGER DOES NOT BALANCE: difference %s, wrong accounts %s", result.difference(),
                        result.wrong());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("trial balance failed", failed);
        }
    }
}
