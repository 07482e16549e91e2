package org.linli.local.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a service starts in earnest while a JVM records its classes and what its compilers learn: a database of its
 * own, thrown away afterwards; no Kafka and no issuer, which a start does not wait for.
 */
final class TrainingGround implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int PAUSE_MS = 200;
    private static final int ROUNDS = 200;
    /** What every service answers without a token, and with one that is none. */
    private static final List<String> ASKED = List.of("/q/health/live", "/api/v1/rules?limit=50", "/api/v1/journal");

    private final Layout layout;
    private final Processes processes;
    private final Secrets secrets;
    private final Postgres postgres;
    private final int databasePort = AotCaches.freePort();
    private boolean isOpen;

    TrainingGround(Layout house) {
        layout = new Layout(house.repository(), house.engines().resolve("training"));
        processes = new Processes(layout);
        secrets = new Secrets(layout);
        postgres = new Postgres(layout, secrets, processes, databasePort);
    }

    /**
     * Starts it with that line, asks some, ends it; returns when its process is gone, having written what it recorded.
     */
    void train(Service service, List<String> line) {
        open();
        var port = AotCaches.freePort();
        var process = processes.start(service.module(), line, environment(service, port), layout.home());
        var address = "http://localhost:" + port;
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end && !Http.answersOk(address + "/q/health/live")) {
            Progress.pause(PAUSE_MS);
        }
        ask(address);
        processes.stop(service.module(), PATIENCE);
    }

    private void open() {
        if (!isOpen) {
            postgres.start();
            isOpen = true;
        }
    }

    private Map<String, String> environment(Service service, int port) {
        var environment = new HashMap<>(Map.of("QUARKUS_HTTP_PORT", String.valueOf(port), "QUARKUS_HTTP_HOST",
                "localhost", "QUARKUS_DATASOURCE_JDBC_URL", Postgres.url(databasePort, service.database()),
                "QUARKUS_DATASOURCE_USERNAME", service.database(), "QUARKUS_DATASOURCE_PASSWORD",
                secrets.password(service.database()), "KAFKA_BOOTSTRAP_SERVERS", "localhost:1",
                "QUARKUS_OIDC_AUTH_SERVER_URL", "http://localhost:1", "LINLI_CLOCK_MOVABLE", "true",
                "LINLI_VAULT_KEYSET_FILE", secrets.keyset().toString(), "LINLI_VAULT_INDEX_KEY_FILE",
                secrets.indexKey().toString()));
        if (service == Service.REGISTRY) {
            environment.put("LINLI_PEER_PUBLIC_KEYSET_FILE", secrets.peerPublic().toString());
        }
        if (service == Service.FUNDING) {
            environment.put("LINLI_PEER_PRIVATE_KEYSET_FILE", secrets.peerPrivate().toString());
        }
        return environment;
    }

    /** Whatever it answers: the way there is what is learned. */
    private static void ask(String address) {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                for (var path : ASKED) {
                    Http.send("GET", address + path, null, Map.of());
                }
            }
        } catch (IOException gone) {
            // it did not come up, or ended: what was recorded until then is kept
        }
    }

    @Override
    public void close() {
        try {
            postgres.stop();
            Trees.delete(layout.home());
        } catch (IOException | Failure left) {
            System.err.println("  " + layout.home() + " may be deleted: " + left.getMessage());
        }
    }
}
