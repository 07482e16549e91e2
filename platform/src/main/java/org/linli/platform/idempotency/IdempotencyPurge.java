package org.linli.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets kept answers after their term ({@code linli.idempotency.keep}): a key is for repeating, not an archive. */
@ApplicationScoped
class IdempotencyPurge {

    private static final int AT_ONCE = 5_000;

    private final DataSource database;
    private final Clock clock;
    private final Duration keep;

    IdempotencyPurge(DataSource database, Clock clock, @ConfigProperty(name = "linli.idempotency.keep") Duration keep) {
        this.database = database;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(every = "{linli.idempotency.purge-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() throws SQLException {
        var before = OffsetDateTime.ofInstant(clock.instant().minus(keep), ZoneOffset.UTC);
        int gone;
        do {
            gone = forget(before);
        } while (gone == AT_ONCE);
    }

    /** In pieces, so that no transaction is long. @return how many are gone */
    private int forget(OffsetDateTime before) throws SQLException {
        try (var connection = database.getConnection(); var delete = connection.prepareStatement("""
                delete from idempotency_key where (caller, operation, key) in (
                    select caller, operation, key from idempotency_key where created_at < ?
                     limit ? for update skip locked)""")) {
            delete.setObject(1, before);
            delete.setInt(2, AT_ONCE);
            return delete.executeUpdate();
        }
    }
}
