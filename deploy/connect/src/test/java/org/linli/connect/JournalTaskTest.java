package org.linli.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector as it is configured for each service, with a patience nobody would wait for. */
class JournalTaskTest {

    private static final long PATIENCE_MS = 5000;
    private static final Duration SOON = Duration.ofMillis(PATIENCE_MS / 4);
    private static final int BATCH = 100;

    private static EmbeddedPostgres server;

    private JournalTask task;
    private int inserted;

    @BeforeAll
    static void startServer() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().setServerConfig("wal_level", "logical").start();
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(
                    "create table journal (position int primary key, key text not null, payload text not null)");
            statement.execute(
                    "create table relay_heartbeat (id int primary key, beat_at timestamptz not null default now())");
            statement.execute("create publication linli_journal for table journal, relay_heartbeat");
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void startRelay() throws Exception {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("truncate journal");
        }
        task = new JournalTask();
        task.initialize(new NoOffsets(settings()));
        task.start(settings());
        append(1);
        assertThat(handedOver(1)).as("streams").containsExactly(1);
    }

    @AfterEach
    void stopRelay() {
        task.stop();
    }

    @Test
    void anEventThatComesWhileTheRelayWaitsIsHandedOverAtOnce() throws Exception {
        for (int n = 0; n < 10; n++) {
            var begun = System.nanoTime();
            append(1);
            assertThat(handedOver(1)).hasSize(1);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        }
    }

    @Test
    void whatHasCollectedIsHandedOverInBatchesAndInOrder() throws Exception {
        append(1000);

        var batches = new ArrayList<Integer>();
        var ids = new ArrayList<Integer>();
        while (ids.size() < 1000) {
            var records = task.poll();
            batches.add(records.size());
            ids.addAll(ids(records));
        }

        assertThat(ids).isEqualTo(IntStream.rangeClosed(2, 1001).boxed().toList());
        assertThat(batches).as("no batch beyond the most that is asked for").allMatch(size -> size <= BATCH);
        assertThat(batches.size()).as("not all of them one by one: %s", batches).isLessThan(1000);
    }

    @Test
    void positionsAreConfirmedWhileTheStreamIsWaitedFor() throws Exception {
        append(1);
        assertThat(handedOver(1)).hasSize(1);
        task.commit();
        var begun = System.nanoTime();
        append(1);
        assertThat(handedOver(1)).as("the look that confirms the position").hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    }

    /** Ids in the order they came, until that many are there. */
    private List<Integer> handedOver(int count) throws InterruptedException {
        var ids = new ArrayList<Integer>();
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (ids.size() < count && System.nanoTime() < end) {
            ids.addAll(ids(task.poll()));
        }
        return ids;
    }

    private static List<Integer> ids(List<SourceRecord> records) {
        return records.stream().filter(record -> record.topic().endsWith(".journal"))
                .map(record -> ((Struct) record.value()).getStruct("after").getInt32("position")).toList();
    }

    private void append(int count) throws SQLException {
        try (var connection = connect();
                var insert = connection.prepareStatement("insert into journal values (?, 'key', 'payload')")) {
            connection.setAutoCommit(false);
            for (int n = 0; n < count; n++) {
                insert.setInt(1, ++inserted);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    /** Of the file a district uses, only where the database is and how long a look lasts differ. */
    private static Map<String, String> settings() throws IOException {
        var settings = new HashMap<String, String>();
        new ObjectMapper().readTree(Files.readString(Path.of("journal-connector.json")).replace("${database}", "test"))
                .properties().forEach(entry -> settings.put(entry.getKey(), entry.getValue().asText()));
        settings.putAll(Map.of("name", "linli-test", "database.port", String.valueOf(server.getPort()), "database.user",
                "postgres", "database.password", "postgres", "database.dbname", "postgres", "poll.interval.ms",
                String.valueOf(PATIENCE_MS), "max.batch.size", String.valueOf(BATCH), "slot.drop.on.stop", "true"));
        return settings;
    }
}
