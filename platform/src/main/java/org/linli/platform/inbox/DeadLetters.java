package org.linli.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.platform.FailureReason;
import org.linli.platform.Ids;
import org.linli.platform.Sha256;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.NotFound;

/** The table dead_letter: what could not be taken, once for each reaction that could not. */
@ApplicationScoped
class DeadLetters {

    /** The consumer of what no reaction was reached by. */
    static final String NOBODY = "-";

    private static final String PUT_ASIDE = """
            insert into dead_letter (id, consumer, fingerprint, message, topic, key, type, event_id, sequence,
                occurred_at, correlation_id, reason, attempts, put_aside_at, last_failed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)
            on conflict (consumer, fingerprint) do update set reason = excluded.reason,
                attempts = dead_letter.attempts + 1, last_failed_at = excluded.last_failed_at,
                revision = dead_letter.revision + 1""";

    private static final String REFUSED = """
            update dead_letter set reason = ?, attempts = attempts + 1, last_failed_at = ?, revision = revision + 1
             where id = ? and outcome = 'WAITING'""";

    private static final String END = """
            update dead_letter set outcome = ?, ended_at = ?, discarded_by = ?, revision = revision + 1
             where id = ? and outcome = 'WAITING'""";

    private static final String PROPOSE = """
            update dead_letter set discard_reason = ?, proposed_by = ?, proposer_person = ?, revision = revision + 1
             where id = ?""";

    private static final String FORGET = """
            delete from dead_letter where id in (
                select id from dead_letter where outcome <> 'WAITING' and ended_at < ? limit ?)""";

    private final DataSource database;
    private final Clock clock;
    private final AtomicLong waiting = new AtomicLong();

    DeadLetters(DataSource database, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.clock = clock;
        meters.gauge("linli.dead.letters", waiting);
    }

    /** In a transaction of its own: that of the reaction is lost. The same message again is the same letter. */
    @Transactional(TxType.REQUIRES_NEW)
    void putAside(Message message, String consumer, RuntimeException reason) {
        var written = message.written();
        var now = moment();
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(PUT_ASIDE)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, consumer);
            insert.setBytes(3, Sha256.digest(written));
            insert.setBytes(4, written);
            insert.setString(5, message.topic());
            insert.setString(6, shown(message.key()));
            insert.setString(7, shown(message.header("ce_type")));
            var event = CloudEvents.ifReadable(message);
            insert.setObject(8, event == null ? null : event.envelope().id());
            insert.setObject(9, event == null ? null : event.envelope().sequence());
            insert.setObject(10, event == null ? null : event.envelope().occurredAt().atOffset(ZoneOffset.UTC));
            insert.setObject(11, event == null ? null : event.envelope().correlationId());
            insert.setString(12, shown(FailureReason.of(reason)));
            insert.setObject(13, now);
            insert.setObject(14, now);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("dead letter not kept", failed);
        }
        waiting.incrementAndGet();
    }

    /** For people: what no database keeps as text, and more than anybody reads, is in the message itself. */
    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : text.substring(0, Math.min(text.length(), 500)).replace('\0', ' ');
    }

    /** What is asked for; null asks for everything. */
    record Asked(@Nullable LetterOutcome outcome, @Nullable String consumer, @Nullable String topic,
            @Nullable String type) {

        private Map<String, Object> conditions() {
            var found = new LinkedHashMap<String, Object>();
            put(found, "outcome = ?", outcome == null ? null : outcome.name());
            put(found, "consumer = ?", consumer);
            put(found, "topic = ?", topic);
            put(found, "type = ?", type);
            return found;
        }

        private static void put(Map<String, Object> conditions, String condition, @Nullable Object value) {
            if (value != null) {
                conditions.put(condition, value);
            }
        }
    }

    /** Those that were put aside first come first. @param after the last one of the page before */
    List<DeadLetter> list(Asked asked, @Nullable UUID after, int limit) {
        var conditions = asked.conditions();
        Asked.put(conditions, "id > ?", after);
        return found("where " + String.join(" and ", conditions.isEmpty() ? List.of("true") : conditions.keySet())
                + " order by id limit " + limit, conditions.values().toArray());
    }

    /** @throws NotFound (404) */
    DeadLetter get(UUID id) {
        return found("where id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("DeadLetter", id));
    }

    /** Held until the transaction ends. @throws NotFound (404) */
    @Transactional(TxType.MANDATORY)
    DeadLetter locked(UUID id) {
        return found("where id = ? for update", id).stream().findFirst()
                .orElseThrow(() -> new NotFound("DeadLetter", id));
    }

    private List<DeadLetter> found(String where, Object... values) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select " + DeadLetter.COLUMNS + " from dead_letter " + where)) {
            for (var at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            var letters = new ArrayList<DeadLetter>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    letters.add(DeadLetter.of(row));
                }
            }
            return letters;
        } catch (SQLException failed) {
            throw new IllegalStateException("dead letters unreadable", failed);
        }
    }

    Message message(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select message from dead_letter where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound("DeadLetter", id);
                }
                return Message.read(row.getBytes(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("dead letters unreadable", failed);
        }
    }

    @Transactional(TxType.MANDATORY)
    void taken(UUID id) {
        change(END, LetterOutcome.TAKEN.name(), moment(), null, id);
    }

    @Transactional(TxType.MANDATORY)
    void refused(UUID id, String reason) {
        change(REFUSED, shown(reason), moment(), id);
    }

    @Transactional(TxType.MANDATORY)
    void proposed(UUID id, String reason, Actor by) {
        change(PROPOSE, reason, by.id(), by.personId(), id);
    }

    @Transactional(TxType.MANDATORY)
    void discarded(UUID id, Actor by) {
        change(END, LetterOutcome.DISCARDED.name(), moment(), by.id(), id);
    }

    /** What ended before that. @return how many are gone */
    int forget(Instant before, int atOnce) {
        return change(FORGET, before.atOffset(ZoneOffset.UTC), atOnce);
    }

    private int change(String statement, @Nullable Object... values) {
        try (var connection = database.getConnection(); var update = connection.prepareStatement(statement)) {
            for (var at = 0; at < values.length; at++) {
                update.setObject(at + 1, values[at]);
            }
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("dead letter not kept", failed);
        }
    }

    private OffsetDateTime moment() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Of all processes of the service; the meter says the same. */
    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void counted() throws SQLException {
        count();
    }

    long count() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from dead_letter where outcome = 'WAITING'");
                var row = select.executeQuery()) {
            row.next();
            waiting.set(row.getLong(1));
            return waiting.get();
        }
    }
}
