package org.linli.bench.work;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.HdrHistogram.Histogram;
import org.linli.bench.Session;
import org.linli.bench.load.OpenModel;
import org.linli.bench.report.Row;
import org.linli.bench.report.Spread;

/**
 * From journal to journal: an event falls due in procurement's journal, and funding's answer to it is appended to its
 * own. Alone, and among many events of the same topic.
 */
public final class Crossings implements Work {

    private static final String ONLY = "crossings";
    private static final int IDLE_PER_SECOND = 10;
    /** A relay or a consumer that is this far behind is not keeping up with the rate. */
    private static final double BEHIND_MS = 1_000;
    private static final int PATIENCE_SECONDS = 60;

    @Override
    public void measure(Session session) throws Exception {
        var purchases = purchases(session);
        var idle = IDLE_PER_SECOND;
        run(session, purchases, idle, idle);
        row(session, purchases, idle, idle, "from journal to journal across services, otherwise idle",
                "≤ 10 ms p50, ≤ 40 ms p99");
        var rate = session.settings().eventsPerSecond();
        var answered = session.settings().answeredPerSecond();
        while (rate > 2 * answered && run(session, purchases, rate, answered).worst() > BEHIND_MS) {
            session.say("  " + rate + " events/s are more than this machine gives; half of it");
            rate /= 2;
        }
        row(session, purchases, rate, answered,
                "the same among " + rate + " events/s, " + answered + " of them answered", "≤ 100 ms p99");
    }

    private static void row(Session session, Queue<UUID> purchases, int rate, int answered, String work, String goal)
            throws Exception {
        var median = new ArrayList<Double>();
        var tail = new ArrayList<Double>();
        for (int each = 0; each < session.settings().runs(); each++) {
            var crossed = run(session, purchases, rate, answered).latencies();
            median.add(crossed.getValueAtPercentile(50) / 1e3);
            tail.add(crossed.getValueAtPercentile(99) / 1e3);
        }
        session.add(new Row(work, goal,
                "p50 " + Spread.of(median).text() + " ms, p99 " + Spread.of(tail).text() + " ms", "–", ONLY));
    }

    /** @param latencies in microseconds */
    private record Crossed(Histogram latencies) {

        double worst() {
            return latencies.getValueAtPercentile(99) / 1e3;
        }
    }

    private static Crossed run(Session session, Queue<UUID> purchases, int rate, int answered) throws Exception {
        var begun = Instant.now();
        var clients = Math.min(rate, session.settings().clients());
        var probes = new Probes(session.suite(), purchases, rate / answered);
        new OpenModel(rate, clients).run(session.settings().time(), probes);
        return new Crossed(await(session, begun));
    }

    /** Every event that asked is answered, or it is no figure. */
    private static Histogram await(Session session, Instant begun) throws Exception {
        var asked = times(session, "procurement", """
                select id, occurred_at from journal where occurred_at >= ? and actor = 'bench'
                   and type = 'linli.procurement.purchase.budget-requested.v1'""", begun);
        var ahead = ahead(session);
        var end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (true) {
            var answered = times(session, "funding", """
                    select causation_id, occurred_at from journal where occurred_at >= ?
                       and type = 'linli.funding.budget.refused.v1'""", begun);
            if (answered.keySet().containsAll(asked.keySet())) {
                var latencies = new Histogram(3);
                asked.forEach((id, at) -> latencies.recordValue(
                        Math.max(0, Duration.between(at, answered.get(id).minusSeconds(ahead)).toNanos() / 1000)));
                return latencies;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("of " + asked.size() + " events only " + answered.size()
                        + " were answered within " + PATIENCE_SECONDS + " s");
            }
            Thread.sleep(100);
        }
    }

    /** Seconds that funding's business time is ahead of the machine's, once the case was played. */
    private static long ahead(Session session) throws Exception {
        try (var connection = session.suite().database("funding");
                var row = connection.createStatement()
                        .executeQuery("select coalesce(max(offset_seconds), 0) from clock_offset")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Map<UUID, Instant> times(Session session, String database, String sql, Instant begun)
            throws Exception {
        var times = new HashMap<UUID, Instant>();
        try (var connection = session.suite().database(database); var select = connection.prepareStatement(sql)) {
            select.setObject(1, begun.atOffset(ZoneOffset.UTC));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    times.put(rows.getObject(1, UUID.class), rows.getObject(2, OffsetDateTime.class).toInstant());
                }
            }
        }
        return times;
    }

    /** Those of the seed: procurement knows them, and a refusal of one that asked for nothing changes nothing. */
    private static Queue<UUID> purchases(Session session) throws Exception {
        var purchases = new ArrayDeque<UUID>();
        try (var connection = session.suite().database("procurement");
                var rows = connection.createStatement()
                        .executeQuery("select id from purchase where number like 'SC-P-%' order by id")) {
            while (rows.next()) {
                purchases.add(rows.getObject(1, UUID.class));
            }
        }
        return new ConcurrentLinkedQueue<>(purchases);
    }
}
