package org.linli.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Archives of linked classes (JEP 483, 514): a service that maps one is up in half the time. Made once after a build; a
 * service starts without one too, and a JVM passes over one that does not fit its jar.
 */
public final class AotCaches {

    private static final int PATIENCE_SECONDS = 120;
    /** The recording goes as far as the first connection to its database, which is not there. */
    private static final Map<String, String> NOWHERE = Map.of("QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:1",
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://localhost:1/none", "QUARKUS_DATASOURCE_USERNAME", "none",
            "QUARKUS_DATASOURCE_PASSWORD", "none");

    private final Layout layout;

    AotCaches(Layout layout) {
        this.layout = layout;
    }

    /** Makes those that are missing or older than their jar. */
    void prepare(Progress progress) {
        Arrays.stream(Service.values()).filter(service -> !isFresh(service)).forEach(service -> {
            record(service);
            progress.say("✓ class archive of " + service.module());
        });
    }

    /** How a service is started: with its archive when there is one. */
    List<String> command(Service service) {
        return isFresh(service) ? line(service, "-XX:AOTCache=" + archive(service)) : line(service);
    }

    /** The broker's classes are archived by itself when it first ends. */
    String[] brokers() {
        try {
            Files.createDirectories(folder());
        } catch (IOException failed) {
            throw new Failure("cannot create " + folder() + ": " + failed.getMessage(), "Check that the disk has room.",
                    failed);
        }
        return new String[]{"-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + folder().resolve("broker.jsa"),
            "-Xlog:cds=off", "-Xlog:cds+dynamic=off"};
    }

    private void record(Service service) {
        try {
            Files.createDirectories(folder());
            Files.deleteIfExists(archive(service));
            var builder = new ProcessBuilder(
                    line(service, "-XX:AOTCacheOutput=" + archive(service), "-Dquarkus.appcds.generate=true"))
                    .directory(layout.home().toFile()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(layout.log("classes").toFile()));
            builder.environment().putAll(NOWHERE);
            var recording = builder.start();
            if (!recording.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                Processes.kill(recording.toHandle());
            }
        } catch (IOException without) {
            System.err.println("  " + service.module() + " starts without a class archive: " + without.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Recorded and run with the same options, or the JVM would pass over the archive. */
    private List<String> line(Service service, String... options) {
        var line = Java.small("192m", options);
        line.addAll(List.of("-jar", jar(service).toString()));
        return line;
    }

    private boolean isFresh(Service service) {
        return Files.exists(archive(service))
                && archive(service).toFile().lastModified() >= jar(service).toFile().lastModified();
    }

    Path jar(Service service) {
        return layout.repository().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private Path archive(Service service) {
        return folder().resolve(service.module() + ".aot");
    }

    private Path folder() {
        return layout.engines().resolve("classes");
    }
}
