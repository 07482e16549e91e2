package org.linli.local.engine;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.linli.local.broker.BrokerMain;

/**
 * Archives of linked classes and of what the compilers learned (JEP 483, 514, 515): a service that maps one is up in
 * half the time. Made once after a build; a service starts without one too, and a JVM passes over one that does not fit
 * its jar.
 */
public final class AotCaches {

    private static final int PATIENCE_SECONDS = 240;
    /** All topics are there from the start, and a look at one without news ends with the first news. */
    private static final List<String> IDLE = Stream.of("events", "clock")
            .flatMap(channel -> Stream.of("fetch.max.wait.ms=5000", "metadata.max.age.ms=60000")
                    .map(setting -> "-Dmp.messaging.incoming." + channel + "." + setting))
            .toList();

    private final Layout layout;

    AotCaches(Layout layout) {
        this.layout = layout;
    }

    /** Makes those that are missing or older than their jar. */
    void prepare(Progress progress) {
        if (!isFresh(Broker.NAME, launcher())) {
            recordBroker(new Layout(layout.repository(), layout.engines().resolve("recorded")));
            progress.say("✓ class archive of Kafka and Connect");
        }
        var stale = Arrays.stream(Service.values()).filter(service -> !isFresh(service)).toList();
        if (stale.isEmpty()) {
            return;
        }
        try (var ground = new TrainingGround(layout)) {
            stale.forEach(service -> {
                without(service.module(), () -> {
                    Files.createDirectories(folder());
                    Files.deleteIfExists(archive(service.module()));
                    ground.train(service, line(service, "-XX:AOTCacheOutput=" + archive(service.module())));
                });
                if (isFresh(service)) {
                    progress.say("✓ class archive of " + service.module());
                }
            });
        }
    }

    private interface Recording {

        void run() throws IOException;
    }

    /** A start without an archive is a slow one, and no failure. */
    private static void without(String name, Recording recording) {
        try {
            recording.run();
        } catch (IOException | Failure failed) {
            System.err.println("  " + name + " starts without a class archive: " + failed.getMessage());
        }
    }

    /** How a service is started: with its archive when there is one. */
    List<String> command(Service service) {
        return isFresh(service) ? line(service, "-XX:AOTCache=" + archive(service.module())) : line(service);
    }

    /** How the broker is started: with its archive when there is one. */
    List<String> broker(Broker.Ports ports) {
        return isFresh(Broker.NAME, launcher()) ? broker(layout, ports, "-XX:AOTCache=" + archive(Broker.NAME))
                : broker(layout, ports);
    }

    private static List<String> broker(Layout house, Broker.Ports ports, String... options) {
        var line = Java.small("400m", options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), BrokerMain.class.getName(),
                house.folder("kafka").toString(), house.folder("secrets").toString(), String.valueOf(ports.kafka()),
                String.valueOf(ports.controller()), String.valueOf(ports.connect())));
        return line;
    }

    private void recordBroker(Layout ground) {
        without(Broker.NAME, () -> {
            Files.createDirectories(folder());
            Files.deleteIfExists(archive(Broker.NAME));
            new Bus(new Secrets(ground)).write();
            var ports = new Broker.Ports(freePort(), freePort(), freePort());
            var line = broker(ground, ports, "-XX:AOTCacheOutput=" + archive(Broker.NAME));
            line.add(BrokerMain.ONLY_START);
            var recording = new ProcessBuilder(line).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log("classes").toFile())).start();
            try {
                if (!recording.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    Processes.kill(recording.toHandle());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            Trees.delete(ground.home());
        });
    }

    /** Recorded and run with the same options, or the JVM would pass over the archive. */
    private List<String> line(Service service, String... options) {
        var line = Java.small("192m", options);
        line.addAll(IDLE);
        line.addAll(List.of("-jar", jar(service).toString()));
        return line;
    }

    private boolean isFresh(Service service) {
        return isFresh(service.module(), jar(service));
    }

    private boolean isFresh(String name, Path source) {
        return Files.exists(archive(name)) && archive(name).toFile().lastModified() >= source.toFile().lastModified();
    }

    Path jar(Service service) {
        return layout.repository().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private Path launcher() {
        return layout.repository().resolve("deploy/local/target/linli-local.jar");
    }

    private Path archive(String name) {
        return folder().resolve(name + ".aot");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new Failure("no free port: " + none.getMessage(), "Close some programs.", none);
        }
    }

    private Path folder() {
        return layout.engines().resolve("classes");
    }
}
