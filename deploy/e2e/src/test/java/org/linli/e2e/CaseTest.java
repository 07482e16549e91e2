package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A second suite beside whatever runs on this machine: the whole case through the public API on the real engines, then a
 * process killed. Needs the packaged modules; run by {@code ./linli test -Dlinli.e2e=true}.
 */
@EnabledIfSystemProperty(named = "linli.e2e", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CaseTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static Path home;

    @BeforeAll
    static void up() throws Exception {
        home = Files.createTempDirectory("linli-e2e");
        assertThat(linli(400, "up", "--detach").status()).as("up").isZero();
    }

    @AfterAll
    static void down() throws Exception {
        assertThat(linli(120, "down").status()).as("down").isZero();
    }

    @Test
    @Order(1)
    void theCaseOfOneStreetRunsToItsEnd() throws Exception {
        var played = linli(300, "demo", "--json");
        var result = json(played.output());
        assertThat(result.path("ok").asBoolean()).as(played.output()).isTrue();
        assertThat(result.path("reactions")).allSatisfy(reaction -> assertThat(reaction.path("ok").asBoolean()).isTrue());
        assertThat(result.path("latency").path("count").asInt()).isGreaterThanOrEqualTo(200);
    }

    @Test
    @Order(2)
    void aKilledServiceAndAKilledBrokerAreMendedByUp() throws Exception {
        for (var name : List.of("funding-service", "broker")) {
            var pid = Files.readString(home.resolve("run/" + name + ".pid")).split(" ")[0];
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        }
        assertThat(linli(300, "up", "--detach").status()).as("up again").isZero();
        var status = json(linli(60, "status", "--json").output());
        assertThat(status.path("services")).allSatisfy(service -> assertThat(service.path("ready").asBoolean()).isTrue());
        assertThat(status.path("engines")).allSatisfy(engine -> assertThat(engine.path("ready").asBoolean()).isTrue());
    }

    private record Ended(int status, String output) {
    }

    private static Ended linli(long seconds, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(REPOSITORY.resolve("linli").toString()));
        command.addAll(List.of(arguments));
        var errors = Files.createTempFile("linli-e2e", ".err").toFile();
        var output = Files.createTempFile("linli-e2e", ".out");
        var builder = new ProcessBuilder(command).redirectError(errors).redirectOutput(output.toFile());
        builder.environment().put("LINLI_HOME", home.toString());
        builder.environment().put("LINLI_PORT_SHIFT", "11000");
        var process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(command + " took more than " + seconds + " s");
        }
        return new Ended(process.exitValue(), Files.readString(output) + (process.exitValue() == 0 ? "" : Files.readString(errors.toPath())));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }
}
