package org.linli.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.platform.identity.Jobs;
import org.linli.platform.journal.Journal;

/** The table inbox_gap: facts of others that should have come and have not. */
@ApplicationScoped
class Gaps {

    private static final String NOTICE = """
            insert into inbox_gap (topic, key, first_missing, last_missing, noticed_at) values (?, ?, ?, ?, ?)
            on conflict do nothing""";

    private static final String READ = """
            select topic, key, first_missing, last_missing, noticed_at from inbox_gap
             where (topic, key, first_missing) > (?, ?, ?) order by topic, key, first_missing limit ?""";

    /** What has come leaves; what is before and behind it stays missing. */
    private static final String CLOSE = """
            with hit as (
                delete from inbox_gap where topic = ? and key = ? and ? between first_missing and last_missing
                returning topic, key, first_missing, last_missing, noticed_at),
            came as (select ?::bigint as sequence)
            insert into inbox_gap (topic, key, first_missing, last_missing, noticed_at)
            select topic, key, first_missing, sequence - 1, noticed_at from hit, came where first_missing < sequence
            union all
            select topic, key, sequence + 1, last_missing, noticed_at from hit, came where last_missing > sequence""";

    private final DataSource database;
    private final Journal journal;
    private final Jobs jobs;
    private final Clock clock;
    private final String service;

    Gaps(DataSource database, Journal journal, Jobs jobs, Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.journal = journal;
        this.jobs = jobs;
        this.clock = clock;
        this.service = service;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void noticed(String topic, String key, long first, long last) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(NOTICE)) {
            insert.setString(1, topic);
            insert.setString(2, key);
            insert.setLong(3, first);
            insert.setLong(4, last);
            insert.setObject(5, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            if (insert.executeUpdate() > 0) {
                jobs.run("inbox", () -> journal.append(new GapNoticed(service, topic, key, first, last)));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("gap not kept", failed);
        }
    }

    /** It came late, or again. */
    @Transactional(TxType.REQUIRES_NEW)
    void closed(String topic, String key, long sequence) {
        try (var connection = database.getConnection(); var close = connection.prepareStatement(CLOSE)) {
            close.setString(1, topic);
            close.setString(2, key);
            close.setLong(3, sequence);
            close.setLong(4, sequence);
            close.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("gap not closed", failed);
        }
    }

    /** A hole: what of a key was not heard, first and last number. */
    record Gap(String topic, String key, long firstMissing, long lastMissing, Instant noticedAt) {
    }

    /** In the order of topic, key and number. */
    List<Gap> after(String topic, String key, long first, int limit) {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(READ)) {
            select.setString(1, topic);
            select.setString(2, key);
            select.setLong(3, first);
            select.setInt(4, limit);
            var found = new ArrayList<Gap>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Gap(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException("gaps unreadable", failed);
        }
    }

    /** How many holes there are. */
    long count() throws SQLException {
        try (var connection = database.getConnection()) {
            return count(connection);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from inbox_gap");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
