package org.linli.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the five services as a process of its own. */
public final class ServiceProcess {

    private final Service service;
    private final Layout layout;
    private final Secrets secrets;
    private final Processes processes;
    private final AotCaches classes;

    ServiceProcess(Service service, Layout layout, Secrets secrets, Processes processes, AotCaches classes) {
        this.service = service;
        this.layout = layout;
        this.secrets = secrets;
        this.processes = processes;
        this.classes = classes;
    }

    /** @param begin the moment at which a house without data begins, null for the machine's own */
    void start(@Nullable Instant begin) {
        if (processes.find(service.module()).isPresent()) {
            return;
        }
        if (!Files.exists(classes.jar(service))) {
            throw new Failure(service.module() + " is not built",
                    "Run ./linli up from the repository: it builds first.");
        }
        processes.start(service.module(), classes.command(service), environment(begin), layout.home());
    }

    private Map<String, String> environment(@Nullable Instant begin) {
        var environment = new ServiceEnvironment(secrets).of(service, service.port(), Layout.postgresPort(),
                "localhost:" + Layout.kafkaPort(), Layout.issuer());
        environment.put("LINLI_IDENTITY_INTROSPECTION_URL",
                Layout.issuer() + "/protocol/openid-connect/token/introspect");
        environment.put("LINLI_IDENTITY_INTROSPECTION_SECRET", Keycloak.SERVICES_SECRET);
        environment.put("LINLI_IDENTITY_CLIENTS", "linli-cli,linli-console");
        // the demo and whoever measures ask as fast as they can, with few tokens
        environment.put("LINLI_HTTP_CLIENT_PER_SECOND", "0");
        if (begin != null) {
            environment.put("LINLI_CLOCK_START", begin.toString());
        }
        if (service == Service.FUNDING) {
            environment.put("LINLI_BANK_SIMULATED", "true");
        }
        return environment;
    }

    boolean isReady() {
        try {
            return processes.find(service.module()).isPresent()
                    && Http.send("GET", service.url() + "/q/health/ready", null, Map.of()).ok();
        } catch (IOException notYet) {
            return false;
        }
    }

    void stop() {
        processes.stop(service.module(), Duration.ofSeconds(15));
    }
}
