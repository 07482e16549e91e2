package org.linli.platform.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identity.Jobs;

/**
 * Groups visible journal rows into blocks, {@code block_hash = sha256(previous_hash || row hashes)}, off the write
 * path. A block of nothing but earlier seals is not begun, or sealing would never rest.
 */
@ApplicationScoped
public class Seals {

    private static final String NEXT_BLOCK = """
            with head as (select block, last_txid, last_position, block_hash from journal_seal
                order by block desc limit 1),
            fresh as (
                select j.txid, j.position, j.topic, journal_row_hash(j) as hash from journal j
                 where j.txid < pg_snapshot_xmin(pg_current_snapshot())
                   and (j.txid, j.position) > (coalesce((select last_txid from head), '0'::xid8),
                                               coalesce((select last_position from head), 0))
                 order by j.txid, j.position limit 5000),
            block as (
                select count(*) as row_count, count(*) filter (where topic <> 'linli.seals') as facts,
                       string_agg(hash, ''::bytea order by txid, position) as hashes,
                       (array_agg(txid order by txid, position))[1] as first_txid,
                       (array_agg(position order by txid, position))[1] as first_position,
                       (array_agg(txid order by txid desc, position desc))[1] as last_txid,
                       (array_agg(position order by txid desc, position desc))[1] as last_position
                  from fresh)
            insert into journal_seal (block, first_txid, first_position, last_txid, last_position, row_count,
                previous_hash,
                                      block_hash, sealed_at)
            select coalesce((select block from head), 0) + 1, first_txid, first_position, last_txid,
                last_position, row_count,
                   coalesce((select block_hash from head), ''::bytea),
                   sha256(coalesce((select block_hash from head), ''::bytea) || hashes), ?
              from block where facts > 0
            returning block, row_count, block_hash""";

    private static final String VERIFY = """
            select s.block, s.row_count,
                   s.previous_hash = coalesce(lag(s.block_hash) over (order by s.block), ''::bytea)
                   and found.row_count = s.row_count
                   and s.block_hash = sha256(s.previous_hash || found.hashes) as intact
              from journal_seal s cross join lateral (
                   select count(*) as row_count, coalesce(string_agg(journal_row_hash(j), ''::bytea
                       order by j.txid, j.position), ''::bytea) as hashes
                     from journal j
                    where (j.txid, j.position) between (s.first_txid, s.first_position)
                        and (s.last_txid, s.last_position)) found
             order by s.block""";

    /** @param firstBroken the earliest block that no longer fits, null when all do */
    public record Verdict(boolean ok, long blocks, long rows, @Nullable Long firstBroken, long unsealedRows) {
    }

    private final DataSource database;
    private final Journal journal;
    private final Jobs jobs;
    private final Clock clock;
    private final String service;

    Seals(DataSource database, Journal journal, Jobs jobs, Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.journal = journal;
        this.jobs = jobs;
        this.clock = clock;
        this.service = service;
    }

    @Scheduled(every = "{linli.seal.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        jobs.run("seals", () -> {
            while (seal()) {
                // a backlog is sealed in one beat, or a busy service would fall behind for ever
                Thread.yield();
            }
        });
    }

    /** @return true when a block was sealed; one replica at a time */
    public boolean seal() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return locked(connection) && sealed(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException("sealing failed", failed);
            }
        });
    }

    private boolean sealed(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement(NEXT_BLOCK)) {
            insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            try (var row = insert.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                journal.append(new JournalSealed(service, row.getLong(1), row.getLong(2),
                        HexFormat.of().formatHex(row.getBytes(3))));
                return true;
            }
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select pg_try_advisory_xact_lock(7365616)");
                var row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Recomputes every block: time in proportion to the journal, for auditors, not for probes. */
    public Verdict verify() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(VERIFY);
                var row = select.executeQuery()) {
            long blocks = 0;
            long rows = 0;
            Long broken = null;
            while (row.next()) {
                blocks++;
                rows += row.getLong(2);
                broken = broken == null && !row.getBoolean(3) ? Long.valueOf(row.getLong(1)) : broken;
            }
            return new Verdict(broken == null, blocks, rows, broken, Math.max(0, count(connection) - rows));
        } catch (SQLException failed) {
            throw new IllegalStateException("seals unreadable", failed);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from journal");
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
