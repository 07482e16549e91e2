package org.linli.platform.time;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one clock. It is the machine's, except in local and test profiles, where it runs ahead (or behind) by the offset
 * that linli.clock last said; the offset is kept so that a restarted service wakes up in the same business time. A
 * database that was never moved begins at linli.clock.start, if that is set.
 */
@ApplicationScoped
public class BusinessClock extends Clock {

    private final DataSource database;
    private final boolean movable;
    private final Optional<Instant> start;
    private volatile Duration offset = Duration.ZERO;
    private volatile boolean resumed;

    BusinessClock(DataSource database, @ConfigProperty(name = "linli.clock.movable") boolean movable,
            @ConfigProperty(name = "linli.clock.start") Optional<Instant> start) {
        this.database = database;
        this.movable = movable;
        this.start = start;
    }

    @PostConstruct
    void restore() {
        if (movable) {
            var kept = stored();
            resumed = kept.isPresent();
            offset = kept.or(this::fromStart).orElse(Duration.ZERO);
        }
    }

    private Optional<Duration> fromStart() {
        return start.map(begin -> Duration.between(Instant.now(), begin));
    }

    private Optional<Duration> stored() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select offset_seconds from clock_offset");
                var row = select.executeQuery()) {
            return row.next() ? Optional.of(Duration.ofSeconds(row.getLong(1))) : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException("clock offset unreadable", failed);
        }
    }

    /** @throws IllegalStateException where time may not be moved */
    public void moveTo(Duration newOffset) {
        if (!movable) {
            throw new IllegalStateException("business time follows the machine in this profile");
        }
        try (var connection = database.getConnection(); var upsert = connection.prepareStatement("""
                insert into clock_offset (id, offset_seconds) values (1, ?)
                on conflict (id) do update set offset_seconds = excluded.offset_seconds""")) {
            upsert.setLong(1, newOffset.toSeconds());
            upsert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("clock offset not kept", failed);
        }
        offset = newOffset;
    }

    /**
     * Whether this move was made before the service last stopped: a service that woke up in kept time reads the moves
     * of its house again from the first, and time in a house never goes back.
     */
    public boolean hasPassed(Duration move) {
        return resumed && move.compareTo(offset) < 0;
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    /** The machine's own time: for what others outside measure, such as a token's end. */
    public Instant machine() {
        return Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return Deadline.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }
}
