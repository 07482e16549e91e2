package org.linli.bench.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.security.plain.PlainLoginModule;
import org.jspecify.annotations.Nullable;

/**
 * A suite of its own beside whatever runs on this machine: other folder, other ports, started by the same command.
 *
 * @param shift of all its ports, found free
 */
public record Suite(Path repository, Path home, int shift) {

    /** What a suite listens on, unshifted (docs of the launcher), and 8088 for the peer. */
    private static final int[] PORTS = {8081, 8082, 8083, 8084, 8085, 8086, 8087, 8088, 9092, 9093, 54320};
    /** Between them PostgreSQL's port is above those that systems hand out to clients, and still a port. */
    private static final int LEAST_SHIFT = 61000 - 54320;
    private static final int LARGEST_SHIFT = 65535 - 54320;
    private static final long PATIENCE_SECONDS = 600;

    public static Suite besides(Path repository) {
        var shift = new Random().ints(LEAST_SHIFT, LARGEST_SHIFT).limit(200)
                .filter(each -> Arrays.stream(PORTS).allMatch(port -> isFree(port + each))).findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports for a second suite"));
        return new Suite(repository, repository.resolve("deploy/bench/target/house"), shift);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** @return what the command printed; @throws IllegalStateException with its errors when it fails */
    public String linli(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(repository.resolve("linli").toString()));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("linli-bench", ".out");
        var errors = Files.createTempFile("linli-bench", ".err");
        try {
            var builder = new ProcessBuilder(command).redirectError(errors.toFile()).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("LINLI_PORT") || name.equals("LINLI_HOME"));
            builder.environment().put("LINLI_HOME", home.toString());
            builder.environment().put("LINLI_PORT_SHIFT", String.valueOf(shift));
            var process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException("./linli " + String.join(" ", arguments) + " failed: "
                        + Files.readString(output) + Files.readString(errors));
            }
            return Files.readString(output);
        } finally {
            Files.deleteIfExists(output);
            Files.deleteIfExists(errors);
        }
    }

    /** @return seconds it took until everything was ready */
    public double up(String... options) throws IOException, InterruptedException {
        var arguments = new ArrayList<>(List.of("up", "--detach"));
        arguments.addAll(List.of(options));
        return timed(arguments.toArray(String[]::new));
    }

    /** @return seconds it took until everything was gone */
    public double down() throws IOException, InterruptedException {
        return timed("down");
    }

    private double timed(String... arguments) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        linli(arguments);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Headers with a new token of a demo user. */
    public String bearer(String user) throws IOException, InterruptedException {
        return "Authorization: Bearer " + linli("token", user).trim() + "\r\n";
    }

    /** As the superuser, with statements prepared from the first time on. */
    public Connection database(String name) throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + postgresPort() + "/" + name
                + "?prepareThreshold=1&reWriteBatchedInserts=true", "postgres", password());
    }

    public String password() throws IOException {
        return password("postgres");
    }

    private String password(String name) throws IOException {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("secrets/passwords.properties"))) {
            passwords.load(reader);
        }
        return passwords.getProperty(name);
    }

    public int postgresPort() {
        return 54320 + shift;
    }

    /** @param usual such as 8084 for workforce-service */
    public int port(int usual) {
        return usual + shift;
    }

    /** Settings of a client of Kafka that may read everything, as the launcher may. */
    public Map<String, Object> kafka() throws IOException {
        return Map.of("bootstrap.servers", "localhost:" + port(9092), "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN", "sasl.jaas.config", PlainLoginModule.class.getName()
                        + " required username=\"launcher\" password=\"" + password("bus-launcher") + "\";");
    }

    /** The header by which Connect knows the launcher. */
    public String connectLogin() throws IOException {
        return "Basic " + Base64.getEncoder()
                .encodeToString(("launcher:" + password("connect-rest")).getBytes(StandardCharsets.UTF_8));
    }

    public String issuer() {
        return "http://localhost:" + port(8086) + "/realms/linli";
    }

    /** @param name such as {@code workforce-service}, {@code broker}; null for all that run */
    public ProcessTree processes(@Nullable String name) throws IOException {
        try (var files = Files.list(home.resolve("run"))) {
            var roots = new ArrayList<Long>();
            for (var file : files.toList()) {
                if (name == null || file.getFileName().toString().equals(name + ".pid")) {
                    roots.add(Long.valueOf(Files.readString(file).trim().split(" ")[0]));
                }
            }
            return new ProcessTree(roots);
        }
    }
}
