package org.linli.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.linli.platform.Ids;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.time.Deadline;

/** Appends facts to the journal inside the transaction that makes them true. Nothing else publishes. */
@ApplicationScoped
public class Journal {

    /** The head row serialises writers of one key until they commit, so that sequence order is commit order. */
    private static final String APPEND = """
            with head as (
                insert into journal_head as h (topic, key, sequence) values (?, ?, 1)
                on conflict (topic, key) do update set sequence = h.sequence + 1
                returning sequence)
            insert into journal (id, topic, key, sequence, type, occurred_at, business_date, actor,
                                 correlation_id, causation_id, traceparent, payload)
            select ?, ?, ?, head.sequence, ?, ?, ?, ?, ?, ?, ?, ?::jsonb from head
            """;

    private final DataSource database;
    private final ObjectMapper json;
    private final CommandContext trail;
    private final Clock clock;

    Journal(DataSource database, ObjectMapper json, CommandContext trail, Clock clock) {
        this.database = database;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws TransactionalException outside a transaction */
    @Transactional(TxType.MANDATORY)
    public void append(DomainEvent event) {
        append(List.of(event));
    }

    @Transactional(TxType.MANDATORY)
    public void append(List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var today = Deadline.dayOf(clock.instant());
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(APPEND)) {
            for (var event : events) {
                var fact = factOf(event);
                var column = 0;
                insert.setString(++column, fact.topic());
                insert.setString(++column, event.key());
                insert.setObject(++column, Ids.next());
                insert.setString(++column, fact.topic());
                insert.setString(++column, event.key());
                insert.setString(++column, fact.type());
                insert.setObject(++column, now);
                insert.setObject(++column, today);
                insert.setString(++column, trail.actor().id());
                insert.setObject(++column, trail.correlationId());
                insert.setObject(++column, trail.causationId());
                insert.setString(++column, trail.traceparent());
                insert.setString(++column, json.writeValueAsString(event));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException("journal append failed", failed);
        }
    }

    private static Fact factOf(DomainEvent event) {
        var fact = event.getClass().getAnnotation(Fact.class);
        if (fact == null) {
            throw new IllegalStateException(event.getClass() + " is a domain event without @Fact");
        }
        return fact;
    }
}
