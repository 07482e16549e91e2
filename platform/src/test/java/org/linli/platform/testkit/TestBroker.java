package org.linli.platform.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** One Kafka broker in KRaft mode per test JVM. */
public final class TestBroker {

    private static final int ATTEMPTS = 5;
    private static final int PORT = start();

    private TestBroker() {
    }

    public static String address() {
        return "localhost:" + PORT;
    }

    /** Between choosing a free port and listening on it another program may take it: then others are chosen. */
    private static int start() {
        for (int attempt = 1;; attempt++) {
            var port = freePort();
            try {
                start(port, freePort());
                return port;
            } catch (KafkaException | IllegalStateException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static void start(int port, int controller) throws IOException {
        var folder = Files.createTempDirectory("linli-test-broker");
        format(folder);
        // a port taken meanwhile makes Kafka end the whole JVM: here it only fails
        Exit.setExitProcedure(TestBroker::refuse);
        Exit.setHaltProcedure(TestBroker::refuse);
        var server = new KafkaRaftServer(new KafkaConfig(settings(folder, port, controller), false), Time.SYSTEM);
        server.startup();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            delete(folder);
        }));
    }

    /** What the broker still writes meanwhile stays: nobody waits for it. */
    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException busy) {
            folder.toFile().deleteOnExit();
        }
    }

    private static void refuse(int status, @Nullable String message) {
        throw new IllegalStateException("Kafka gives up with " + status + ": " + message);
    }

    private static Properties settings(Path folder, int port, int controller) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@localhost:" + controller),
                Map.entry("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://localhost:" + port),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", folder.toString()), Map.entry("num.partitions", "6"),
                Map.entry("offsets.topic.num.partitions", "3"), Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"), Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("auto.create.topics.enable", "true")));
        return settings;
    }

    private static void format(Path folder) throws IOException {
        var formatter = new Formatter().setClusterId(Uuid.randomUuid().toString()).setNodeId(1)
                .setControllerListenerName("CONTROLLER").setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString()).setReleaseVersion(MetadataVersion.latestProduction())
                .setIgnoreFormatted(false);
        try {
            formatter.run();
        } catch (Exception failed) {
            throw new IOException("broker storage not formatted", failed);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
