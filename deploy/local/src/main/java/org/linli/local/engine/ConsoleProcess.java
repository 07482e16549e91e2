package org.linli.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages: a client of the services and of the topics, with a database of its own that may be dropped. */
final class ConsoleProcess {

    static final String NAME = "console";
    private static final String MODULE = "deploy/console";

    private final Layout layout;
    private final Secrets secrets;
    private final Bus bus;
    private final Processes processes;

    ConsoleProcess(Layout layout, Secrets secrets, Bus bus, Processes processes) {
        this.layout = layout;
        this.secrets = secrets;
        this.bus = bus;
        this.processes = processes;
    }

    void start() {
        if (process().isPresent()) {
            return;
        }
        if (!Files.exists(jar())) {
            throw new Failure("the console is not built", "Run ./linli up from the repository: it builds first.");
        }
        var environment = new HashMap<>(bus.environment(NAME));
        environment.putAll(Map.of("QUARKUS_HTTP_PORT", String.valueOf(Layout.consolePort()), "QUARKUS_HTTP_HOST",
                "localhost", "QUARKUS_DATASOURCE_JDBC_URL", Postgres.url(Layout.postgresPort(), NAME),
                "QUARKUS_DATASOURCE_USERNAME", NAME, "QUARKUS_DATASOURCE_PASSWORD", secrets.password(NAME),
                "KAFKA_BOOTSTRAP_SERVERS", "localhost:" + Layout.kafkaPort(), "QUARKUS_OIDC_AUTH_SERVER_URL",
                Layout.issuer(), "QUARKUS_OIDC_CREDENTIALS_SECRET", Keycloak.CONSOLE_SECRET));
        processes.start(NAME, command(), environment, layout.home());
    }

    private List<String> command() {
        var addresses = Arrays.stream(Service.values())
                .map(service -> "-Dlinli.console.services." + service.module() + "=" + service.url());
        return Java.small("128m", Stream.concat(addresses, Stream.of("-jar", jar().toString())).toArray(String[]::new));
    }

    boolean isReady() {
        try {
            return process().isPresent() && Http.send("GET", url() + "/q/health/ready", null, Map.of()).ok();
        } catch (IOException notYet) {
            return false;
        }
    }

    void stop() {
        processes.stop(NAME, Duration.ofSeconds(10));
    }

    Optional<ProcessHandle> process() {
        return processes.find(NAME);
    }

    static String url() {
        return "http://localhost:" + Layout.consolePort();
    }

    private Path jar() {
        return layout.repository().resolve(MODULE).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
