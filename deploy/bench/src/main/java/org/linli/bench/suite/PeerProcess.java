package org.linli.bench.suite;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The peer (deploy/bench/peer) as a process beside the suite: the same database server, the same issuer of tokens, the
 * same options of the JVM as the service it stands beside.
 */
public final class PeerProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;
    private static final int BUILD_MINUTES = 15;

    private final Process process;

    private PeerProcess(Process process) {
        this.process = process;
    }

    /** Builds it when it is not built or older than its sources. */
    public static PeerProcess start(Suite suite, String database, int port) throws IOException, InterruptedException {
        var folder = suite.repository().resolve("deploy/bench/peer");
        var jar = folder.resolve("target/linli-peer.jar");
        if (stale(jar, folder)) {
            build(suite.repository(), folder);
        }
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home")).resolve("bin/java").toString()));
        line.addAll(options(suite));
        line.addAll(List.of("-jar", jar.toString()));
        var log = suite.home().resolve("logs/peer.log").toFile();
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("SERVER_PORT", String.valueOf(port));
        builder.environment().put("SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:" + suite.postgresPort() + "/" + database);
        builder.environment().put("SPRING_DATASOURCE_USERNAME", "postgres");
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", suite.password());
        builder.environment().put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", suite.issuer());
        var peer = new PeerProcess(builder.start());
        peer.await(port, log.toPath());
        return peer;
    }

    private static boolean stale(Path jar, Path folder) throws IOException {
        if (!Files.exists(jar)) {
            return true;
        }
        var built = Files.getLastModifiedTime(jar);
        try (var files = Files.walk(folder.resolve("src"))) {
            return files.filter(Files::isRegularFile).anyMatch(file -> file.toFile().lastModified() > built.toMillis())
                    || folder.resolve("pom.xml").toFile().lastModified() > built.toMillis();
        }
    }

    private static void build(Path repository, Path folder) throws IOException, InterruptedException {
        var maven = new ProcessBuilder("mvn", "-B", "-q", "-f", folder.resolve("pom.xml").toString(), "package")
                .directory(repository.toFile()).inheritIO().start();
        if (!maven.waitFor(BUILD_MINUTES, TimeUnit.MINUTES) || maven.exitValue() != 0) {
            maven.destroy();
            throw new IllegalStateException("the peer cannot be built: mvn -f deploy/bench/peer/pom.xml package");
        }
    }

    /** What workforce-service was started with, but for its archive of classes. */
    private static List<String> options(Suite suite) throws IOException {
        var root = suite.processes("workforce-service").roots().getFirst();
        return ProcessHandle.of(root).flatMap(handle -> handle.info().arguments()).stream().flatMap(Arrays::stream)
                .filter(option -> option.startsWith("-X") || option.startsWith("--sun-misc"))
                .filter(option -> !option.startsWith("-XX:AOTCache") && !option.startsWith("-XX:SharedArchiveFile"))
                .toList();
    }

    private void await(int port, Path log) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("the peer does not start: read " + log);
            }
            Thread.sleep(200);
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    public ProcessTree processes() {
        return new ProcessTree(List.of(process.pid()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
