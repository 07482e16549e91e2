package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.security.plain.PlainLoginModule;

/**
 * A suite of its own beside whatever runs on this machine: other folder, other ports, the same command.
 *
 * @param shift of all its ports, found free
 */
record Suite(Path home, int shift) {

    static final List<String> DATABASES = List.of("registry", "procurement", "evaluation", "workforce", "funding");
    private static final List<Path> FOLDERS = new ArrayList<>();
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    /** What a suite listens on, unshifted: docs of the launcher. */
    private static final int[] PORTS = {8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087, 9092, 9093, 54320};
    /** With a larger one PostgreSQL's port would be none. */
    private static final int LARGEST_SHIFT = 65535 - 54320;
    /** With a smaller one PostgreSQL's port would be among those that systems hand out to clients. */
    private static final int LEAST_SHIFT = 61000 - 54320;

    /** How a command ended and what it printed. */
    record Ended(int status, String output, String errors) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(output);
        }
    }

    static Suite inTemporaryFolder() throws IOException {
        return new Suite(folder(), freeShift());
    }

    private static Path folder() throws IOException {
        var folder = Files.createTempDirectory("linli-e2e");
        FOLDERS.add(folder);
        return folder;
    }

    /** A house fills some hundred megabytes. With {@code -Dlinli.e2e.keep} they stay, to be looked into. */
    static void forgetAll() throws IOException {
        if (Boolean.getBoolean("linli.e2e.keep")) {
            return;
        }
        for (var folder : FOLDERS) {
            delete(folder);
            delete(folder.resolveSibling(folder.getFileName() + "-backups"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Another house that wants the same ports. */
    Suite besides() throws IOException {
        return new Suite(folder(), shift);
    }

    private static int freeShift() {
        return new Random().ints(LEAST_SHIFT, LARGEST_SHIFT).limit(200)
                .filter(shift -> Arrays.stream(PORTS).allMatch(port -> isFree(port + shift))).findFirst()
                .orElseThrow(() -> new AssertionError("no free ports for a second suite"));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    Ended linli(long seconds, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(REPOSITORY.resolve("linli").toString()));
        command.addAll(List.of(arguments));
        var errors = Files.createTempFile("linli-e2e", ".err");
        var output = Files.createTempFile("linli-e2e", ".out");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile()).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LINLI_"));
        builder.environment().put("LINLI_HOME", home.toString());
        builder.environment().put("LINLI_PORT_SHIFT", String.valueOf(shift));
        var process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " took more than " + seconds + " s: " + Files.readString(output)
                    + Files.readString(errors));
        }
        var ended = new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
        Files.delete(output);
        Files.delete(errors);
        return ended;
    }

    Path backups() {
        return home.resolveSibling(home.getFileName() + "-backups");
    }

    Connection database(String name) throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + (54320 + shift) + "/" + name, "postgres",
                password("postgres"));
    }

    private String password(String name) throws IOException {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("secrets/passwords.properties"))) {
            passwords.load(reader);
        }
        return passwords.getProperty(name);
    }

    /** A page as it is sent. @param token of one of the demo people, empty for a visitor */
    HttpResponse<String> page(String path, String token) throws IOException, InterruptedException {
        return get(8080, path, token);
    }

    /** @param port unshifted */
    HttpResponse<String> get(int port, String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + (port + shift) + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** How Connect answers a stranger who wants to see its connectors. */
    int connectors() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + (8087 + shift) + "/connectors")).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** Settings of a client of Kafka that may read everything, as the launcher may. */
    Map<String, Object> kafka() throws IOException {
        return Map.of("bootstrap.servers", "localhost:" + (9092 + shift), "security.protocol", "SASL_PLAINTEXT",
                "sasl.mechanism", "PLAIN", "sasl.jaas.config", PlainLoginModule.class.getName()
                        + " required username=\"launcher\" password=\"" + password("bus-launcher") + "\";");
    }
}
