package org.linli.platform.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.linli.platform.Ids;
import org.linli.platform.event.DomainEvent;
import org.linli.platform.event.Fact;
import org.linli.platform.event.Signatures;
import org.linli.platform.event.Signatures.SignatureKey;
import org.linli.platform.event.Signatures.Signed;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.time.Deadline;

/**
 * Appends facts to the journal inside the transaction that makes them true. Nothing else publishes. They are written
 * together just before the commit: one wait for a single fact, two for any number, and no key is held longer than that.
 */
@ApplicationScoped
public class Journal {

    private static final String INTO = """
            insert into journal (id, topic, key, sequence, type, occurred_at, business_date, actor,
                                 correlation_id, causation_id, traceparent, payload, signature)
            """;

    /** The head row serialises writers of one key until they commit, so that sequence order is commit order. */
    private static final String APPEND = """
            with head as (
                insert into journal_head as h (topic, key, sequence) values (?, ?, 1)
                on conflict (topic, key) do update set sequence = h.sequence + 1
                returning sequence)
            %s select ?, ?, ?, head.sequence, ?, ?, ?, ?, ?, ?, ?, ?::jsonb,
                encode(sha256(?::bytea || sha256(?::bytea || convert_to(head.sequence::text, 'UTF8'))), 'hex')
              from head
            """.formatted(INTO);

    /** Keys in their own order, so that two transactions never wait for each other. */
    private static final String HEADS = """
            insert into journal_head as h (topic, key, sequence)
            select * from unnest(?::text[], ?::text[], ?::bigint[])
            on conflict (topic, key) do update set sequence = h.sequence + excluded.sequence
            returning topic, key, sequence""";

    private static final String ROW = INTO + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)";

    private record Key(String topic, String key) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            var byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : key.compareTo(other.key);
        }
    }

    /** A fact as it was said, with who, when and why. */
    private record Said(UUID id, Key key, String type, OffsetDateTime at, LocalDate day, String actor, UUID correlation,
            @Nullable UUID causation, @Nullable String traceparent, String payload, @Nullable SignatureKey signature) {
    }

    private final DataSource database;
    private final ObjectMapper json;
    private final CommandContext context;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Signatures signatures;

    Journal(DataSource database, ObjectMapper json, CommandContext context, Clock clock,
            TransactionSynchronizationRegistry transaction, Signatures signatures) {
        this.database = database;
        this.json = json;
        this.context = context;
        this.clock = clock;
        this.transaction = transaction;
        this.signatures = signatures;
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
        // as exactly as the database keeps it, or its signature would be of another moment
        var now = OffsetDateTime.ofInstant(clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        var today = Deadline.dayOf(clock.instant());
        var waiting = waiting();
        for (var event : events) {
            var fact = factOf(event);
            waiting.add(said(Ids.next(), fact, event, now, today));
        }
    }

    private Said said(UUID id, Fact fact, DomainEvent event, OffsetDateTime now, LocalDate today) {
        var actor = context.actor().id();
        var payload = payload(event);
        var key = signatures.keyOf(new Signed(id, fact.type(), event.key(), now.toInstant(), today, actor,
                context.correlationId(), payload));
        return new Said(id, new Key(fact.topic(), event.key()), fact.type(), now, today, actor, context.correlationId(),
                context.causationId(), context.traceparent(), payload, key);
    }

    /**
     * Runs work that its caller takes back afterwards, to a savepoint: what it said was never said.
     *
     * @throws TransactionalException outside a transaction
     */
    @Transactional(TxType.MANDATORY)
    public void rehearsing(Runnable work) {
        var waiting = waiting();
        var before = waiting.size();
        try {
            work.run();
        } finally {
            waiting.subList(before, waiting.size()).clear();
        }
    }

    private String payload(DomainEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException failed) {
            throw new IllegalStateException("a fact that cannot be written: " + event.getClass(), failed);
        }
    }

    /** What this transaction has said so far. */
    @SuppressWarnings("unchecked")
    private List<Said> waiting() {
        var present = (List<Said>) transaction.getResource(Journal.class);
        if (present != null) {
            return present;
        }
        var waiting = new ArrayList<Said>();
        transaction.putResource(Journal.class, waiting);
        transaction.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {
                write(waiting);
            }

            @Override
            public void afterCompletion(int status) {
                // what was said in a transaction that failed was never said
            }
        });
        return waiting;
    }

    private void write(List<Said> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            if (waiting.size() == 1) {
                writeOne(connection, waiting.getFirst());
            } else {
                writeAll(connection, waiting);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("journal append failed", failed);
        }
        waiting.clear();
    }

    private static void writeOne(Connection connection, Said said) throws SQLException {
        try (var insert = connection.prepareStatement(APPEND)) {
            insert.setString(1, said.key().topic());
            insert.setString(2, said.key().key());
            insert.setObject(3, said.id());
            insert.setString(4, said.key().topic());
            insert.setString(5, said.key().key());
            var column = rest(insert, 6, said);
            insert.setBytes(column++, said.signature() == null ? null : said.signature().outer());
            insert.setBytes(column, said.signature() == null ? null : said.signature().inner());
            insert.executeUpdate();
        }
    }

    private static void writeAll(Connection connection, List<Said> waiting) throws SQLException {
        var last = advance(connection, waiting);
        try (var insert = connection.prepareStatement(ROW)) {
            for (var said : waiting) {
                insert.setObject(1, said.id());
                insert.setString(2, said.key().topic());
                insert.setString(3, said.key().key());
                var sequence = last.merge(said.key(), 1L, Long::sum);
                insert.setLong(4, sequence);
                var column = rest(insert, 5, said);
                insert.setString(column, said.signature() == null ? null : said.signature().sign(sequence));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Moves every key's head on by what it is told. @return the sequence of each before that */
    private static Map<Key, Long> advance(Connection connection, List<Said> waiting) throws SQLException {
        var counts = new TreeMap<Key, Long>();
        waiting.forEach(said -> counts.merge(said.key(), 1L, Long::sum));
        var before = new HashMap<Key, Long>();
        try (var heads = connection.prepareStatement(HEADS)) {
            heads.setArray(1, connection.createArrayOf("text", counts.keySet().stream().map(Key::topic).toArray()));
            heads.setArray(2, connection.createArrayOf("text", counts.keySet().stream().map(Key::key).toArray()));
            heads.setArray(3, connection.createArrayOf("bigint", counts.values().toArray()));
            try (var rows = heads.executeQuery()) {
                while (rows.next()) {
                    var key = new Key(rows.getString(1), rows.getString(2));
                    before.put(key, rows.getLong(3) - counts.get(key));
                }
            }
        }
        return before;
    }

    /** @return the column after them */
    private static int rest(PreparedStatement insert, int from, Said said) throws SQLException {
        var column = from;
        insert.setString(column++, said.type());
        insert.setObject(column++, said.at());
        insert.setObject(column++, said.day());
        insert.setString(column++, said.actor());
        insert.setObject(column++, said.correlation());
        insert.setObject(column++, said.causation());
        insert.setString(column++, said.traceparent());
        insert.setString(column++, said.payload());
        return column;
    }

    private static Fact factOf(DomainEvent event) {
        var fact = event.getClass().getAnnotation(Fact.class);
        if (fact == null) {
            throw new IllegalStateException(event.getClass() + " is a domain event without @Fact");
        }
        return fact;
    }
}
