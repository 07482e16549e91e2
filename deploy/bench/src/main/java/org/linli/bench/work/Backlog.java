package org.linli.bench.work;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.linli.bench.Session;
import org.linli.bench.report.Row;
import org.linli.bench.report.Spread;

/** How fast one relay publishes what was written while it was away: its connector is paused, rows written, resumed. */
public final class Backlog implements Work {

    private static final String ONLY = "backlog";
    private static final String TOPIC = "linli.workers";
    private static final String CONNECTOR = "/connectors/linli-workforce";
    private static final int CONNECT = 8087;
    private static final int AT_ONCE = 10_000;
    private static final long PATIENCE_SECONDS = 900;
    private static final String ROWS = """
            insert into journal (id, topic, key, sequence, type, occurred_at, business_date, actor, correlation_id,
                                 payload)
            select gen_random_uuid(), 'linli.workers', gen_random_uuid()::text, 1,
                   'linli.workforce.worker.registered.v1', now(), current_date, 'bench', gen_random_uuid(),
                   jsonb_build_object('workerId', gen_random_uuid(), 'agencyId', gen_random_uuid(), 'on', current_date,
                                      'note', repeat('x', 130))
              from generate_series(1, ?)""";

    private final HttpClient connect = HttpClient.newHttpClient();

    @Override
    public void measure(Session session) throws Exception {
        var rows = session.settings().backlog();
        var perSecond = new ArrayList<Double>();
        for (int each = 0; each < session.settings().runs(); each++) {
            perSecond.add(drain(session, rows));
        }
        session.add(new Row(String.format("one relay with a backlog of %,d events", rows), "≥ 20,000 /s",
                Spread.of(perSecond).text() + " /s from the first to the last", "–", ONLY));
    }

    private double drain(Session session, int rows) throws Exception {
        try (var consumer = new KafkaConsumer<>(session.suite().kafka(), new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition())).collect(Collectors.toList());
            ask(session, "PUT", CONNECTOR + "/pause");
            await("the relay pauses", () -> ask(session, "GET", CONNECTOR + "/status")
                    .matches("(?s).*\"tasks\":\\[\\{[^\\]]*\"state\":\"PAUSED\".*"));
            write(session, rows);
            var before = published(consumer, partitions);
            ask(session, "PUT", CONNECTOR + "/resume");
            await("the relay resumes", () -> published(consumer, partitions) > before);
            var begun = System.nanoTime();
            var first = published(consumer, partitions) - before;
            await("all is published", () -> published(consumer, partitions) >= before + rows);
            return (rows - first) * 1e9 / (System.nanoTime() - begun);
        }
    }

    private static void write(Session session, int rows) throws Exception {
        try (var connection = session.suite().database("workforce"); var insert = connection.prepareStatement(ROWS)) {
            for (int left = rows; left > 0; left -= AT_ONCE) {
                insert.setInt(1, Math.min(left, AT_ONCE));
                insert.executeUpdate();
            }
        }
    }

    private static long published(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }

    @FunctionalInterface
    private interface Condition {

        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(PATIENCE_SECONDS).toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not within " + PATIENCE_SECONDS + " s: " + what);
            }
            Thread.sleep(10);
        }
    }

    private String ask(Session session, String method, String path) throws Exception {
        return connect.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + session.suite().port(CONNECT) + path))
                        .header("Authorization", session.suite().connectLogin())
                        .method(method, HttpRequest.BodyPublishers.noBody()).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }
}
