package org.linli.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.Sweep;

/** Once a business day: adds the ledger up, keeps the figures, and shouts when they are wrong. */
@ApplicationScoped
class NightlyTrialBalance implements Sweep {

    private static final Logger LOG = Logger.getLogger(NightlyTrialBalance.class);

    private final TrialBalance trialBalance;
    private final DataSource database;

    NightlyTrialBalance(TrialBalance trialBalance, DataSource database) {
        this.trialBalance = trialBalance;
        this.database = database;
    }

    @Override
    public String name() {
        return "trial-balance";
    }

    @Override
    public int sweep(Instant now, int limit) {
        try (var connection = database.getConnection()) {
            try (var claim = connection.prepareStatement("""
                    select from ledger_check where day = ?""")) {
                claim.setObject(1, Deadline.dayOf(now));
                try (var row = claim.executeQuery()) {
                    if (row.next()) {
                        return 0;
                    }
                }
            }
            var result = trialBalance.now();
            try (var insert = connection.prepareStatement("""
                    insert into ledger_check (day, checked_at, accounts, difference, wrong) values (?, ?, ?, ?, ?)
                    on conflict do nothing""")) {
                insert.setObject(1, Deadline.dayOf(now));
                insert.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
                insert.setLong(3, result.accounts());
                insert.setLong(4, result.difference().fen());
                insert.setString(5, String.join(" ", result.wrong()));
                insert.executeUpdate();
            }
            if (!result.isRight()) {
                LOG.errorf("THE LEDGER DOES NOT BALANCE: difference %s, wrong accounts %s", result.difference(), result.wrong());
            }
            return 1;
        } catch (SQLException failed) {
            throw new IllegalStateException("trial balance failed", failed);
        }
    }
}
