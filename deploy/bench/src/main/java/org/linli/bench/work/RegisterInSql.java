package org.linli.bench.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.linli.bench.load.Client;
import org.linli.bench.suite.Ids;
import org.linli.bench.suite.Suite;

/**
 * The statements of a registration, with values as long as the real ones and no service around them: key claimed,
 * agency known, worker, answer kept, journal with its head, commit. The count for a duplicate is not among them,
 * because the unique index decides.
 */
final class RegisterInSql implements Client {

    private static final String CLAIM = """
            select pg_try_advisory_xact_lock(hashtextextended(?, 7)), kept.body_hash, kept.status, kept.headers,
                   kept.answer
              from (select 1) as asked
              left join idempotency_key kept on kept.caller = ? and kept.operation = ? and kept.key = ?""";
    private static final String KNOWN = "select * from known_agency where agency_id = ?";
    private static final String WORKER = """
            insert into worker (id, version, registered_by, employer_id, name_secret, id_secret, id_index,
                                registered_on, direct_months, local_months, training_hours)
            values (?, 0, ?, ?, ?, ?, ?, ?, 0, 0, 0)""";
    private static final String JOURNAL = """
            with head as (
                insert into journal_head as h (topic, key, sequence) values ('linli.workers', ?, 1)
                on conflict (topic, key) do update set sequence = h.sequence + 1
                returning sequence)
            insert into journal (id, topic, key, sequence, type, occurred_at, business_date, actor, correlation_id,
                                 causation_id, traceparent, payload)
            select ?, 'linli.workers', ?, head.sequence, 'linli.workforce.worker.registered.v1', ?, ?, ?, ?, null, null,
                   ?::jsonb from head""";
    private static final String KEEP = """
            insert into idempotency_key (caller, operation, key, body_hash, status, headers, answer, created_at)
            values (?, ?, ?, ?, 201, ?, ?, ?) on conflict do nothing""";
    private static final String OPERATION = "registerWorker";
    private static final String HEADERS = """
            {"Content-Type":"application/json","ETag":"\\"0\\"",\
            "Location":"http://localhost:18084/api/v1/workers/%s"}""";
    private static final int NAME_BYTES = 39;
    private static final int ID_BYTES = 51;
    private static final int HASH_BYTES = 32;
    private static final int ANSWER_BYTES = 325;
    private static final int FIRST = 10;

    private final Connection connection;
    private final PreparedStatement claim;
    private final PreparedStatement known;
    private final PreparedStatement worker;
    private final PreparedStatement journal;
    private final PreparedStatement keep;

    private RegisterInSql(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        claim = connection.prepareStatement(CLAIM);
        known = connection.prepareStatement(KNOWN);
        worker = connection.prepareStatement(WORKER);
        journal = connection.prepareStatement(JOURNAL);
        keep = connection.prepareStatement(KEEP);
    }

    static Factory on(Suite suite, String database) {
        return number -> new RegisterInSql(suite.database(database));
    }

    @Override
    public void once(long due) throws SQLException {
        var id = Ids.next();
        var key = UUID.randomUUID().toString();
        var now = OffsetDateTime.now();
        claim(key);
        known();
        worker(id, now.toLocalDate());
        keep(id, key, now);
        journal(id, now);
        connection.commit();
    }

    private void claim(String key) throws SQLException {
        claim.setString(1, House.CLERK + "\n" + OPERATION + "\n" + key);
        claim.setString(2, House.CLERK);
        claim.setString(3, OPERATION);
        claim.setString(4, key);
        one(claim);
    }

    private void known() throws SQLException {
        known.setObject(1, House.AGENCY);
        one(known);
    }

    private void worker(UUID id, LocalDate today) throws SQLException {
        worker.setObject(1, id);
        worker.setObject(2, House.AGENCY);
        worker.setObject(3, House.AGENCY);
        worker.setBytes(4, random(NAME_BYTES));
        worker.setBytes(5, random(ID_BYTES));
        worker.setString(6, HexFormat.of().formatHex(random(HASH_BYTES)));
        worker.setObject(7, today);
        worker.executeUpdate();
    }

    private void journal(UUID id, OffsetDateTime now) throws SQLException {
        journal.setString(1, id.toString());
        journal.setObject(2, Ids.next());
        journal.setString(3, id.toString());
        journal.setObject(4, now);
        journal.setObject(5, now.toLocalDate());
        journal.setString(6, House.CLERK);
        journal.setObject(7, Ids.next());
        journal.setString(8, "{\"workerId\":\"%s\",\"agencyId\":\"%s\",\"on\":\"%s\"}".formatted(id, House.AGENCY,
                now.toLocalDate()));
        journal.executeUpdate();
    }

    private void keep(UUID id, String key, OffsetDateTime now) throws SQLException {
        keep.setString(1, House.CLERK);
        keep.setString(2, OPERATION);
        keep.setString(3, key);
        keep.setBytes(4, random(HASH_BYTES));
        keep.setString(5, HEADERS.formatted(id));
        keep.setBytes(6, random(ANSWER_BYTES));
        keep.setObject(7, now);
        keep.executeUpdate();
    }

    private static void one(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("no row");
            }
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }

    /** A service's pool is warm too: statements are prepared, the backend knows its tables. */
    @Override
    public void warm() throws SQLException {
        for (int each = 0; each < FIRST; each++) {
            once(0);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
