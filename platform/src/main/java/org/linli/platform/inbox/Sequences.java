package org.linli.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * How far every key has been heard. A producer numbers the facts of a key without a hole, so a hole here is a fact that
 * was lost on the way: it is kept until it comes after all, told to the operators and counted in {@code linli.gaps}.
 */
@ApplicationScoped
class Sequences {

    private static final Logger LOG = Logger.getLogger(Sequences.class);
    private static final int MOST_IN_MIND = 100_000;

    private static final String READ = "select sequence from inbox_head where topic = ? and key = ?";
    private static final String WRITE = """
            insert into inbox_head as h (topic, key, sequence)
            select * from unnest(?::text[], ?::text[], ?::bigint[])
            on conflict (topic, key) do update set sequence = greatest(h.sequence, excluded.sequence)""";

    /** A process that took the partition over meanwhile may have missed what this one heard and had not written. */
    private static final String HEARD = """
            delete from inbox_gap g using unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[])
                as h (topic, key, first, last)
             where g.topic = h.topic and g.key = h.key and g.first_missing >= h.first and g.last_missing <= h.last""";

    private record Key(String topic, String key) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            var byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : key.compareTo(other.key);
        }
    }

    /** Heard without a hole, and not written yet. */
    private record Span(long first, long last) {

        Span and(long sequence) {
            return sequence == last + 1 ? new Span(first, sequence) : new Span(sequence, sequence);
        }
    }

    private final DataSource database;
    private final Gaps gaps;
    private final AtomicLong open = new AtomicLong();
    private final Map<Key, Long> heads = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
            return size() > MOST_IN_MIND && !unwritten.containsKey(eldest.getKey());
        }
    };
    private final Map<Key, Span> unwritten = new HashMap<>();

    Sequences(DataSource database, Gaps gaps, MeterRegistry meters) {
        this.database = database;
        this.gaps = gaps;
        meters.gauge("linli.gaps", open);
    }

    /** An event that is of who it says. */
    synchronized void heard(String topic, String name, long sequence) {
        var key = new Key(topic, name);
        var last = heads.getOrDefault(key, 0L);
        if (sequence > last + 1) {
            // another process may have heard more, or this one before it was restarted
            last = Math.max(last, kept(key));
        }
        if (sequence <= last) {
            gaps.closed(topic, name, sequence);
            return;
        }
        if (sequence > last + 1) {
            LOG.errorf("lost on the way: %s %s from %d to %d", topic, name, last + 1, sequence - 1);
            gaps.noticed(topic, name, last + 1, sequence - 1);
        }
        heads.put(key, sequence);
        unwritten.merge(key, new Span(sequence, sequence), (known, next) -> known.and(sequence));
    }

    private long kept(Key key) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(READ)) {
            select.setString(1, key.topic());
            select.setString(2, key.key());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("sequences unreadable", failed);
        }
    }

    /** Together, so that an event that changes nothing here costs no write of its own. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() throws SQLException {
        var written = taken();
        if (!written.isEmpty()) {
            write(written);
        }
    }

    /** Of all processes of the service. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() throws SQLException {
        open.set(gaps.count());
    }

    private void write(Map<Key, Span> written) throws SQLException {
        // in their own order, so that two processes never wait for each other
        var keys = List.copyOf(new TreeMap<>(written).keySet());
        var topics = keys.stream().map(Key::topic).toArray();
        var names = keys.stream().map(Key::key).toArray();
        var first = keys.stream().map(key -> written.get(key).first()).toArray();
        var last = keys.stream().map(key -> written.get(key).last()).toArray();
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(WRITE);
                var forget = connection.prepareStatement(HEARD)) {
            upsert.setArray(1, connection.createArrayOf("text", topics));
            upsert.setArray(2, connection.createArrayOf("text", names));
            upsert.setArray(3, connection.createArrayOf("bigint", last));
            upsert.executeUpdate();
            forget.setArray(1, connection.createArrayOf("text", topics));
            forget.setArray(2, connection.createArrayOf("text", names));
            forget.setArray(3, connection.createArrayOf("bigint", first));
            forget.setArray(4, connection.createArrayOf("bigint", last));
            forget.executeUpdate();
        } catch (SQLException failed) {
            putBack(written);
            throw failed;
        }
    }

    private synchronized Map<Key, Span> taken() {
        var written = Map.copyOf(unwritten);
        unwritten.clear();
        return written;
    }

    private synchronized void putBack(Map<Key, Span> written) {
        written.forEach((key, span) -> unwritten.merge(key, span,
                (newer, older) -> newer.first() == older.last() + 1 ? new Span(older.first(), newer.last()) : newer));
    }

    void stop(@Observes ShutdownEvent stopping) {
        try {
            write();
        } catch (SQLException | IllegalStateException gone) {
            LOG.warnf("how far was heard is not written: %s", gone.getMessage());
        }
    }
}
