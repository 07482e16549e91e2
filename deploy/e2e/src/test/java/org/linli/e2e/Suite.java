package org.linli.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A suite of its own beside whatever runs on this machine: other folder, other ports, the same command. */
record Suite(Path home) {

    static final List<String> DATABASES = List.of("registry", "procurement", "evaluation", "workforce", "funding");
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final int SHIFT = 11000;

    /** How a command ended and what it printed. */
    record Ended(int status, String output, String errors) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(output);
        }
    }

    static Suite inTemporaryFolder() throws IOException {
        return new Suite(Files.createTempDirectory("linli-e2e"));
    }

    Ended linli(long seconds, String... arguments) throws IOException, InterruptedException {
        return linli(seconds, Map.of(), arguments);
    }

    Ended linli(long seconds, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(REPOSITORY.resolve("linli").toString()));
        command.addAll(List.of(arguments));
        var errors = Files.createTempFile("linli-e2e", ".err");
        var output = Files.createTempFile("linli-e2e", ".out");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile()).redirectOutput(output.toFile());
        builder.environment().put("LINLI_HOME", home.toString());
        builder.environment().put("LINLI_PORT_SHIFT", String.valueOf(SHIFT));
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " took more than " + seconds + " s: " + Files.readString(output)
                    + Files.readString(errors));
        }
        return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    Connection database(String name) throws IOException, SQLException {
        var passwords = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("secrets/passwords.properties"))) {
            passwords.load(reader);
        }
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + (54320 + SHIFT) + "/" + name, "postgres",
                passwords.getProperty("postgres"));
    }

    String kafka() {
        return "localhost:" + (9092 + SHIFT);
    }
}
