package org.linli.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.identity.Actor;
import org.linli.platform.inbox.DeadLetterDesk.Tried;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.NotFound;

/**
 * Many letters tried again: counted first, and what was counted is what is tried, whatever is put aside meanwhile.
 */
@ApplicationScoped
class Replays {

    /** One call goes on as long as that; the next goes on where it stopped. */
    private static final Duration ONE_CALL = Duration.ofSeconds(45);

    private static final String SNAPSHOT = """
            insert into dead_letter_try (replay, letter)
            select ?, id from dead_letter where outcome = 'WAITING' and (?::text is null or consumer = ?)
                and (?::text is null or topic = ?) and (?::text is null or type = ?)""";

    /** Of one key in the order of its facts. */
    private static final String NEXT = """
            select t.letter from dead_letter_try t join dead_letter d on d.id = t.letter
             where t.replay = ? and t.outcome is null order by d.topic, d.key, d.sequence, d.consumer limit 100""";

    private static final String TRIED = """
            update dead_letter_try set outcome = ?, reason = ?, tried_at = ? where replay = ? and letter = ?""";

    private static final String READ = """
            select r.id, r.asked_by, r.asked_at, count(t.letter), count(*) filter (where t.outcome = 'TAKEN'),
                count(*) filter (where t.outcome = 'REFUSED'), count(*) filter (where t.outcome = 'PASSED_OVER')
              from dead_letter_replay r left join dead_letter_try t on t.replay = r.id
             where r.id = ? group by r.id""";

    private static final String LETTERS = """
            select t.letter, d.consumer, d.topic, d.key, d.type, t.outcome, t.reason, t.tried_at, d.correlation_id
              from dead_letter_try t join dead_letter d on d.id = t.letter
             where t.replay = ? and (?::uuid is null or t.letter > ?) order by t.letter limit ?""";

    /** How far it is: of so many letters so many were taken, refused, or no longer waited. */
    record Replay(UUID id, String askedBy, Instant askedAt, long letters, long taken, long refused, long passedOver) {

        long left() {
            return letters - taken - refused - passedOver;
        }
    }

    /** One of its letters. @param outcome null until it was tried, as are the two after it */
    record Part(UUID letterId, String consumer, String topic, @Nullable String key, @Nullable String type,
            @Nullable TryOutcome outcome, @Nullable String reason, @Nullable Instant triedAt,
            @Nullable UUID correlationId) {
    }

    private final DataSource database;
    private final DeadLetterDesk desk;
    private final Clock clock;

    Replays(DataSource database, DeadLetterDesk desk, Clock clock) {
        this.database = database;
        this.desk = desk;
        this.clock = clock;
    }

    /** @throws Conflict (409) when nothing of that kind waits */
    @Transactional
    Replay prepare(@Nullable String consumer, @Nullable String topic, @Nullable String type, Actor by) {
        var id = Ids.next();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into dead_letter_replay (id, asked_by, asked_at) values (?, ?, ?)""");
                var snapshot = connection.prepareStatement(SNAPSHOT)) {
            insert.setObject(1, id);
            insert.setString(2, by.id());
            insert.setObject(3, moment());
            insert.executeUpdate();
            snapshot.setObject(1, id);
            snapshot.setString(2, consumer);
            snapshot.setString(3, consumer);
            snapshot.setString(4, topic);
            snapshot.setString(5, topic);
            snapshot.setString(6, type);
            snapshot.setString(7, type);
            if (snapshot.executeUpdate() == 0) {
                throw new Conflict(DeadLetterProblem.NOTHING_WAITS);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("replay not kept", failed);
        }
        return get(id);
    }

    /** Until all were tried or its time is over. @throws NotFound (404) */
    Replay run(UUID id, Actor by) {
        get(id);
        var end = System.nanoTime() + ONE_CALL.toNanos();
        for (var some = next(id); !some.isEmpty() && System.nanoTime() < end; some = next(id)) {
            for (var letter : some) {
                if (System.nanoTime() < end) {
                    desk.tryAgain(letter, by, DeadLetterCommand.RUN, tried -> tried(id, letter, tried));
                }
            }
        }
        return get(id);
    }

    private List<UUID> next(UUID id) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(NEXT)) {
            select.setObject(1, id);
            var found = new ArrayList<UUID>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("replay unreadable", failed);
        }
    }

    /** With what is kept of the letter itself. */
    @Transactional(TxType.MANDATORY)
    void tried(UUID id, UUID letter, Tried tried) {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(TRIED)) {
            update.setString(1, tried.outcome().name());
            update.setString(2, tried.reason());
            update.setObject(3, moment());
            update.setObject(4, id);
            update.setObject(5, letter);
            update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("replay not kept", failed);
        }
    }

    /** @throws NotFound (404) */
    Replay get(UUID id) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(READ)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound("Replay", id);
                }
                return new Replay(id, row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("replay unreadable", failed);
        }
    }

    /** In the order in which they were put aside. @param after the last one of the page before */
    List<Part> parts(UUID id, @Nullable UUID after, int limit) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(LETTERS)) {
            select.setObject(1, id);
            select.setObject(2, after);
            select.setObject(3, after);
            select.setInt(4, limit);
            var found = new ArrayList<Part>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var outcome = row.getString(6);
                    var at = row.getObject(8, OffsetDateTime.class);
                    found.add(new Part(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                            row.getString(4), row.getString(5), outcome == null ? null : TryOutcome.valueOf(outcome),
                            row.getString(7), at == null ? null : at.toInstant(), row.getObject(9, UUID.class)));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("replay unreadable", failed);
        }
    }

    private OffsetDateTime moment() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
