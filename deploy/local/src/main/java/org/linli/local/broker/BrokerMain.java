package org.linli.local.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * {@code BrokerMain <data folder> <kafka port> <controller port> <connect port>}. Connect runs distributed with one
 * worker, because its offsets then lie in Kafka and survive a kill.
 */
public final class BrokerMain {

    /** As fifth argument: up and down again, for what records the classes of a start. */
    public static final String ONLY_START = "only-start";

    private BrokerMain() {
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var port = Integer.parseInt(arguments[1]);
        format(folder);
        var server = new KafkaRaftServer(new KafkaConfig(broker(folder, port, Integer.parseInt(arguments[2])), false),
                Time.SYSTEM);
        server.startup();
        createTopics("localhost:" + port);
        var connect = new ConnectDistributed().startConnect(worker(port, Integer.parseInt(arguments[3])));
        var watch = new TaskWatch(connect.herder());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            watch.close();
            // Connect's own hook stops it; a second stop() would let awaitStop() return before the first is through
            connect.awaitStop();
            server.shutdown();
            server.awaitShutdown();
        }));
        if (arguments.length > 4 && ONLY_START.equals(arguments[4])) {
            System.exit(0);
        }
        server.awaitShutdown();
    }

    private static void format(Path folder) throws Exception {
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        new Formatter().setClusterId(Uuid.randomUuid().toString()).setNodeId(1).setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString()).addDirectory(folder.toString())
                .setReleaseVersion(MetadataVersion.latestProduction()).setIgnoreFormatted(false).run();
    }

    private static Properties broker(Path folder, int port, int controller) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controller),
                Map.entry("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                // one machine: threads that wait cost little each, and there are many
                Map.entry("num.network.threads", "2"), Map.entry("num.io.threads", "3"),
                Map.entry("background.threads", "2"), Map.entry("log.dirs", folder.toString()),
                Map.entry("num.partitions", "6"), Map.entry("offsets.topic.num.partitions", "6"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"), Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("auto.create.topics.enable", "true"), Map.entry("log.retention.ms", "-1"),
                Map.entry("log.segment.bytes", "67108864"), Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                // the journal in PostgreSQL is the durable copy; a flush a second bounds what a power cut costs the
                // broker
                Map.entry("log.flush.scheduler.interval.ms", "1000"), Map.entry("log.flush.interval.ms", "1000")));
        return settings;
    }

    private static Map<String, String> worker(int port, int rest) {
        var settings = new HashMap<String, String>();
        settings.put("bootstrap.servers", "localhost:" + port);
        settings.put("group.id", "linli-connect");
        for (var store : List.of("config", "offset", "status")) {
            settings.put(store + ".storage.topic", "connect-" + store);
            settings.put(store + ".storage.replication.factor", "1");
        }
        settings.put("offset.storage.partitions", "1");
        settings.put("status.storage.partitions", "1");
        settings.put("offset.flush.interval.ms", "1000");
        settings.put("producer.linger.ms", "0");
        // a look at a topic without news ends with the first news, or then
        settings.put("fetch.max.wait.ms", "5000");
        settings.put("scheduled.rebalance.max.delay.ms", "0");
        settings.put("session.timeout.ms", "6000");
        settings.put("heartbeat.interval.ms", "2000");
        settings.put("key.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("value.converter", "org.apache.kafka.connect.storage.StringConverter");
        settings.put("plugin.discovery", "service_load");
        settings.put("listeners", "http://localhost:" + rest);
        settings.put("rest.advertised.host.name", "localhost");
        return settings;
    }

    /** All topics from the start, so that no consumer has to discover one later. */
    private static void createTopics(String address) throws IOException, InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address));
                var lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(BrokerMain.class.getResourceAsStream("/topics.txt")),
                        StandardCharsets.UTF_8))) {
            var topics =
                    lines.lines().filter(line -> !line.isBlank()).map(line -> new NewTopic(line.trim(), 6, (short) 1))
                            .collect(Collectors.toCollection(ArrayList::new));
            topics.add(new NewTopic("linli.clock", 1, (short) 1).configs(Map.of("cleanup.policy", "compact")));
            for (var made : admin.createTopics(topics).values().values()) {
                try {
                    made.get();
                } catch (ExecutionException failed) {
                    if (!(failed.getCause() instanceof TopicExistsException)) {
                        throw failed;
                    }
                }
            }
        }
    }
}
