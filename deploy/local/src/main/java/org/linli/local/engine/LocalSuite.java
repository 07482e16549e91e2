package org.linli.local.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.local.broker.Login;

/** Everything that runs, and the order in which it starts and stops. */
public final class LocalSuite {

    private final Layout layout = Layout.fromEnvironment();
    private final Processes processes = new Processes(layout);
    private final Secrets secrets = new Secrets(layout);
    private final Postgres postgres = new Postgres(layout, secrets, processes, Layout.postgresPort());
    private final AotCaches classes = new AotCaches(layout);
    private final Bus bus = new Bus(secrets);
    private final Broker broker = new Broker(bus, processes, classes, Broker.Ports.usual());
    private final Keycloak keycloak = new Keycloak(layout, secrets, processes);
    private final Connectors connectors = new Connectors(layout, postgres, broker);
    private final ConsoleProcess console = new ConsoleProcess(layout, secrets, bus, processes);
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);

    public LocalSuite() {
        for (var service : Service.values()) {
            services.put(service, new ServiceProcess(service, layout, secrets, processes, classes));
        }
    }

    public Layout layout() {
        return layout;
    }

    public Postgres postgres() {
        return postgres;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    /** @param name of a role of its PostgreSQL */
    public String passwordOf(String name) {
        return secrets.password(name);
    }

    /** Settings of a client of its Kafka that may do everything. */
    public Map<String, String> kafkaLogin() {
        return bus.client(Login.LAUNCHER);
    }

    /** Headers with which its Connect answers. */
    public Map<String, String> connectLogin() {
        return broker.login();
    }

    Processes processes() {
        return processes;
    }

    /** What needs no data folder: the engines' programs, the services' class archives. */
    public void prepare(Progress progress) {
        new PostgresPrograms(layout).unpacked();
        progress.say("✓ PostgreSQL unpacked");
        keycloak.prepare();
        progress.say("✓ Keycloak built");
        classes.prepare(progress);
    }

    public void start(Progress progress) {
        start(progress, null);
    }

    /**
     * Engines in parallel, each service as soon as its database is there, each connector when its journal is.
     *
     * @param begin the business time in which a house without data begins, null for the machine's own
     */
    public void start(Progress progress, @Nullable Instant begin) {
        refuseTakenPorts();
        layout.keepToOwner();
        secrets.keyset();
        secrets.indexKey();
        secrets.peerPublic();
        secrets.eventKeys();
        var engines = List.of(progress.task("PostgreSQL", postgres::start, postgres::isReady, layout.log("postgres")),
                progress.task("Kafka and Connect", broker::start, broker::isReady, layout.log(Broker.NAME)),
                progress.task("Keycloak", keycloak::start, keycloak::isReady, layout.log(Keycloak.NAME)));
        engines.getFirst().join();
        var running = Arrays.stream(Service.values()).map(service -> progress.task(service.module(),
                () -> services.get(service).start(begin), services.get(service)::isReady, layout.log(service.module())))
                .toList();
        engines.get(1).join();
        var relays = Arrays.stream(Service.values()).map(service -> progress.task("relay of " + service.module(),
                running.get(service.ordinal())::join, () -> connectors.isRunning(service), layout.log(Broker.NAME)))
                .toList();
        running.forEach(Progress.Task::join);
        var pages =
                progress.task(ConsoleProcess.NAME, console::start, console::isReady, layout.log(ConsoleProcess.NAME));
        relays.forEach(Progress.Task::join);
        engines.get(2).join();
        pages.join();
    }

    /** Ends one process as a power cut would and waits until it is gone. @return false when it does not run */
    boolean kill(String name) {
        var victim = name.equals("postgresql") ? postgres.process() : processes.find(name);
        return victim.map(Processes::kill).orElse(false);
    }

    /** Services first, then what they stand on. */
    public void stop(Progress progress) {
        progress.say("stopping the services");
        Stream.concat(Stream.<Runnable>of(console::stop),
                services.values().stream().<Runnable>map(service -> service::stop)).map(Thread::startVirtualThread)
                .toList().forEach(LocalSuite::joined);
        progress.say("stopping Kafka, Connect and Keycloak");
        Stream.<Runnable>of(broker::stop, keycloak::stop).map(Thread::startVirtualThread).toList()
                .forEach(LocalSuite::joined);
        progress.say("stopping PostgreSQL");
        postgres.stop();
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Something may have happened in it already. */
    public boolean hasData() {
        return Files.exists(layout.home().resolve("postgres/data"));
    }

    /** Where a person begins. */
    public static String front() {
        return ConsoleProcess.url();
    }

    public boolean anythingRuns() {
        return postgres.process().isPresent() || processes.find(Broker.NAME).isPresent()
                || processes.find(Keycloak.NAME).isPresent() || console.process().isPresent()
                || Arrays.stream(Service.values()).anyMatch(service -> processes.find(service.module()).isPresent());
    }

    public SuiteStatus status() {
        var services = Arrays.stream(Service.values()).map(service -> {
            var handle = processes.find(service.module());
            return new SuiteStatus.ServiceStatus(service.module(), service.url(), this.services.get(service).isReady(),
                    handle.map(Processes::memoryMb).orElse(0L), handle.map(ProcessHandle::pid).orElse(null));
        }).toList();
        return new SuiteStatus(services, List.of(
                engine("postgresql", "localhost:" + Layout.postgresPort(), postgres.isReady(), postgres.process()),
                engine("kafka+connect", "localhost:" + Layout.kafkaPort(), broker.isReady(),
                        processes.find(Broker.NAME)),
                engine("keycloak", Layout.issuer(), keycloak.isReady(), processes.find(Keycloak.NAME)),
                engine(ConsoleProcess.NAME, ConsoleProcess.url(), console.isReady(), console.process())));
    }

    private static SuiteStatus.EngineStatus engine(String name, String address, boolean ready,
            Optional<ProcessHandle> handle) {
        return new SuiteStatus.EngineStatus(name, address, ready, handle.map(Processes::memoryMb).orElse(0L));
    }

    private void refuseTakenPorts() {
        if (postgres.process().isEmpty()) {
            refuseTaken("postgres", Layout.postgresPort());
        }
        if (processes.find(Broker.NAME).isEmpty()) {
            refuseTaken("kafka", Layout.kafkaPort());
            refuseTaken("controller", Layout.controllerPort());
            refuseTaken("connect", Layout.connectPort());
        }
        if (processes.find(Keycloak.NAME).isEmpty()) {
            refuseTaken("keycloak", Layout.keycloakPort());
        }
        if (console.process().isEmpty()) {
            refuseTaken(ConsoleProcess.NAME, Layout.consolePort());
        }
        for (var service : Service.values()) {
            if (processes.find(service.module()).isEmpty()) {
                refuseTaken(service.database(), service.port());
            }
        }
    }

    private static void refuseTaken(String name, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException taken) {
            throw new Failure("port " + port + " (" + name + ") is taken by another program",
                    "Stop it, or choose another: LINLI_PORT_" + name.toUpperCase(Locale.ROOT) + "=" + (port + 1000)
                            + " for this one, LINLI_PORT_SHIFT=1000 for all.");
        }
    }
}
