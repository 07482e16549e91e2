package org.linli.console.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The facts heard so far. Rows are only added; one that is heard twice is the same row. */
@ApplicationScoped
public class Facts {

    private static final String COLUMNS = """
            id, service, type, topic, key, sequence, occurred_at, business_date, actor, correlation_id, causation_id,
            payload::text as payload, seen""";
    private static final String INSERT = """
            insert into fact (id, service, type, topic, key, sequence, occurred_at, business_date, actor,
                              correlation_id, causation_id, payload, mentions)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (id) do nothing""";

    private static final String UNREAD = """
            insert into unread (topic, partition, position, reason, content) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final DataSource database;

    Facts(DataSource database) {
        this.database = database;
    }

    /**
     * Which facts a page shows; null asks for all.
     *
     * @param type a part of the type's name
     * @param about an id that the fact mentions
     * @param before only what was heard before that
     */
    public record Filter(@Nullable String service, @Nullable String type, @Nullable UUID about, @Nullable Long before) {
    }

    /** Writes what a poll brought, in one transaction. */
    void add(Collection<HeardFact> facts, Collection<UnreadMessage> unread) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(INSERT)) {
                for (var heard : facts) {
                    write(connection, insert, heard);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (var insert = connection.prepareStatement(UNREAD)) {
                for (var message : unread) {
                    insert.setString(1, message.topic());
                    insert.setInt(2, message.partition());
                    insert.setLong(3, message.position());
                    insert.setString(4, message.reason());
                    insert.setBytes(5, message.content());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
        }
    }

    private static void write(Connection connection, PreparedStatement insert, HeardFact heard) throws SQLException {
        var fact = heard.fact();
        insert.setObject(1, fact.id());
        insert.setString(2, fact.service());
        insert.setString(3, fact.type());
        insert.setString(4, fact.topic());
        insert.setString(5, fact.key());
        insert.setLong(6, fact.sequence());
        insert.setObject(7, fact.at().atOffset(ZoneOffset.UTC));
        insert.setObject(8, fact.day());
        insert.setString(9, fact.actor());
        insert.setObject(10, fact.correlation());
        insert.setObject(11, fact.causation());
        insert.setString(12, fact.payload());
        insert.setArray(13, connection.createArrayOf("uuid", heard.mentions().toArray()));
    }

    /** Newest first. */
    public List<Fact> latest(Filter filter, int limit) {
        return read("""
                select %s from fact
                 where (?::text is null or service = ?) and (?::text is null or type like '%%' || ? || '%%')
                   and (?::uuid is null or mentions @> array[?::uuid]) and (?::bigint is null or seen < ?)
                 order by seen desc limit ?""", select -> {
            filter(select, filter);
            select.setObject(7, filter.before());
            select.setObject(8, filter.before());
            select.setInt(9, limit);
        });
    }

    /** Heard after the one and up to the other, in the order of hearing: how a stream goes on. */
    public List<Fact> between(long after, long upTo, Filter filter, int limit) {
        return read("""
                select %s from fact
                 where (?::text is null or service = ?) and (?::text is null or type like '%%' || ? || '%%')
                   and (?::uuid is null or mentions @> array[?::uuid]) and seen > ? and seen <= ?
                 order by seen limit ?""", select -> {
            filter(select, filter);
            select.setLong(7, after);
            select.setLong(8, upTo);
            select.setInt(9, limit);
        });
    }

    private static void filter(PreparedStatement select, Filter filter) throws SQLException {
        select.setString(1, filter.service());
        select.setString(2, filter.service());
        select.setString(3, filter.type());
        select.setString(4, filter.type());
        select.setObject(5, filter.about());
        select.setObject(6, filter.about());
    }

    /** Everything with one correlation, as it happened. */
    public List<Fact> ofCase(UUID correlation, int limit) {
        return read("select %s from fact where correlation_id = ? order by occurred_at, seen limit ?", select -> {
            select.setObject(1, correlation);
            select.setInt(2, limit);
        });
    }

    /** Everything that mentions one thing, as it happened. */
    public List<Fact> about(UUID id, int limit) {
        return read("select %s from fact where mentions @> array[?::uuid] order by occurred_at, seen limit ?",
                select -> {
                    select.setObject(1, id);
                    select.setInt(2, limit);
                });
    }

    public Optional<Fact> find(UUID id) {
        return read("select %s from fact where id = ?", select -> select.setObject(1, id)).stream().findFirst();
    }

    /** What answered it. */
    public List<Fact> answersTo(UUID id) {
        return read("select %s from fact where causation_id = ? order by seen limit 100",
                select -> select.setObject(1, id));
    }

    /** How much was heard, and how much could not be read. */
    public record Count(long facts, long unread) {
    }

    /** Counts every row: for pages that few people open. */
    public Count count() {
        return only("select (select count(*) from fact), (select count(*) from unread)",
                row -> new Count(row.getLong(1), row.getLong(2)));
    }

    /** The fact that was heard last; zero before the first. */
    public long last() {
        return only("select coalesce(max(seen), 0) from fact", row -> row.getLong(1));
    }

    /** What could not be read, the newest first. */
    public List<UnreadMessage> unread(int limit) {
        return rows("select topic, partition, position, reason, content from unread order by kept_at desc limit ?",
                select -> select.setInt(1, limit), row -> new UnreadMessage(row.getString(1), row.getInt(2),
                        row.getLong(3), row.getString(4), row.getBytes(5)));
    }

    /**
     * A stretch of an aggregate's facts that this console has not heard.
     *
     * @param after the fact before it, {@code before} the one after it; both by the producer's own count
     */
    public record Gap(String topic, String key, long after, long before) {
    }

    /** Where a key's count jumps, by topic and key. */
    public List<Gap> gaps(int limit) {
        return rows("""
                select topic, key, before, sequence
                  from (select topic, key, sequence,
                               coalesce(lag(sequence) over (partition by topic, key order by sequence), 0) as before
                          from fact) counted
                 where sequence > before + 1 order by topic, key, sequence limit ?""",
                select -> select.setInt(1, limit),
                row -> new Gap(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
    }

    /**
     * How often a type was heard, and how often a service said something because of it.
     *
     * @param heard all facts of the type; {@code answered} those of them that the service answered with a fact
     */
    public record Answered(String type, String by, long heard, long answered) {
    }

    /** For every type and every service that ever answered it; {@code by} is empty for all of a type. */
    public List<Answered> answered() {
        return rows("""
                select type, '' as by, count(*), 0 from fact group by type
                union all
                select said.type, answer.service, 0, count(distinct said.id)
                  from fact answer join fact said on said.id = answer.causation_id
                 group by said.type, answer.service""", select -> {
        }, row -> new Answered(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
    }

    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private List<Fact> read(String query, Binding binding) {
        return rows(query.formatted(COLUMNS), binding, Facts::fact);
    }

    private <T> T only(String query, Reading<T> reading) {
        return rows(query, select -> {
        }, reading).getFirst();
    }

    private <T> List<T> rows(String query, Binding binding, Reading<T> reading) {
        var found = new ArrayList<T>();
        try (var connection = database.getConnection(); var select = connection.prepareStatement(query)) {
            binding.bind(select);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("facts unreadable", failed);
        }
        return found;
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(row.getObject("id", UUID.class), row.getString("service"), row.getString("type"),
                row.getString("topic"), row.getString("key"), row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("business_date", LocalDate.class), row.getString("actor"),
                row.getObject("correlation_id", UUID.class), row.getObject("causation_id", UUID.class),
                row.getString("payload"), row.getLong("seen"));
    }
}
