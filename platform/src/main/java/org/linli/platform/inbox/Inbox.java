package org.linli.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.linli.platform.event.Envelope;

/** Lets each consumer take each event once: the inbox row and the effect commit together or not at all. */
@ApplicationScoped
public class Inbox {

    private static final String TAKE = """
            insert into inbox (consumer, event_id, received_at) values (?, ?, ?) on conflict do nothing""";

    private static final String ADVANCE = """
            insert into inbox_order as o (consumer, key, sequence) values (?, ?, ?)
            on conflict (consumer, key) do update set sequence = excluded.sequence
             where o.sequence < excluded.sequence""";

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

    /**
     * For what only says how things stand.
     *
     * @param order what stands: of one topic, and of more than its key where a key has several of it
     * @return false when a later event of that was taken before
     */
    @Transactional(TxType.MANDATORY)
    public boolean isNews(String order, Envelope envelope) {
        try (var connection = database.getConnection(); var advance = connection.prepareStatement(ADVANCE)) {
            advance.setString(1, order);
            advance.setString(2, envelope.key());
            advance.setLong(3, envelope.sequence());
            return advance.executeUpdate() > 0;
        } catch (SQLException failed) {
            throw new IllegalStateException("inbox failed", failed);
        }
    }
}
