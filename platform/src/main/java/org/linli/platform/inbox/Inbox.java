package org.linli.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Lets each consumer take each event once: the inbox row and the effect commit together or not at all. */
@ApplicationScoped
public class Inbox {

    private static final String TAKE = """
            insert into inbox (consumer, event_id, received_at) values (?, ?, ?) on conflict do nothing""";

    private final DataSource database;
    private final Clock clock;

    Inbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return false when this consumer had the event before; the effect then did not run */
    @Transactional
    public boolean once(String consumer, UUID eventId, Runnable effect) {
        try (var connection = database.getConnection(); var take = connection.prepareStatement(TAKE)) {
            take.setString(1, consumer);
            take.setObject(2, eventId);
            take.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (take.executeUpdate() == 0) {
                return false;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("inbox failed", failed);
        }
        effect.run();
        return true;
    }
}
