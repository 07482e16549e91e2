package org.linli.local.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where a service starts in earnest while a JVM records its classes and what its compilers learn: a database of its
 * own, thrown away afterwards; no Kafka and no issuer, which a start does not wait for. Nothing of it outlives whoever
 * trains, and what a killed one left is ended first.
 */
final class TrainingGround implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int PAUSE_MS = 200;
    private static final int ROUNDS = 200;
    private static final String NOWHERE = "localhost:1";
    /** What every service answers, or refuses, without a token. */
    private static final List<String> ASKED = List.of("/q/health/live", "/api/v1/rules?limit=50", "/api/v1/journal");

    private final Layout layout;
    private final Processes processes;
    private final Secrets secrets;
    private final Postgres postgres;
    private final int databasePort = AotCaches.freePort();
    private final Thread interrupted = new Thread(this::giveUp);
    private boolean isOpen;
    private boolean isOver;

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
        var process = start(service, line, port);
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
            end();
            Runtime.getRuntime().addShutdownHook(interrupted);
            isOpen = true;
            postgres.start();
        }
    }

    private synchronized ProcessHandle start(Service service, List<String> line, int port) {
        if (isOver) {
            throw new Failure("the command was ended", "Run it again.");
        }
        return processes.start(service.module(), line,
                new ServiceEnvironment(secrets).of(service, port, databasePort, NOWHERE, "http://" + NOWHERE),
                layout.home());
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

    private synchronized void giveUp() {
        isOver = true;
        end();
    }

    private void end() {
        Arrays.stream(Service.values()).map(Service::module).forEach(name -> {
            processes.find(name).ifPresent(Processes::kill);
            processes.forget(name);
        });
        postgres.stop();
    }

    @Override
    public void close() {
        try {
            end();
            if (isOpen) {
                Runtime.getRuntime().removeShutdownHook(interrupted);
            }
            Trees.delete(layout.home());
        } catch (IOException | Failure left) {
            System.err.println("  " + layout.home() + " may be deleted: " + left.getMessage());
        }
    }
}
