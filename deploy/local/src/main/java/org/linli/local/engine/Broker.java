package org.linli.local.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.local.broker.Login;

/** The broker's JVM: Kafka and Connect. */
public final class Broker {

    static final String NAME = "broker";

    /** Of Kafka, of its controller and of Connect. */
    record Ports(int kafka, int controller, int connect) {

        static Ports usual() {
            return new Ports(Layout.kafkaPort(), Layout.controllerPort(), Layout.connectPort());
        }
    }

    private final Bus bus;
    private final Processes processes;
    private final AotCaches classes;
    private final Ports ports;

    Broker(Bus bus, Processes processes, AotCaches classes, Ports ports) {
        this.bus = bus;
        this.processes = processes;
        this.classes = classes;
        this.ports = ports;
    }

    void start() {
        if (processes.find(NAME).isPresent()) {
            return;
        }
        bus.write();
        processes.start(NAME, classes.broker(ports), Map.of(), Path.of("").toAbsolutePath());
    }

    boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", ports.kafka()), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    boolean isReady() {
        try {
            return processes.find(NAME).isPresent() && listens() && connect("GET", "", null).ok();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks Connect. @param path below {@code /connectors} */
    Http.Answer connect(String method, String path, @Nullable String body) throws IOException {
        var headers = new HashMap<>(login());
        headers.put("Content-Type", "application/json");
        return Http.send(method, "http://localhost:" + ports.connect() + "/connectors" + path, body, headers);
    }

    /** How the launcher tells Connect who it is. */
    Map<String, String> login() {
        return Http.basic(Login.LAUNCHER + ":" + bus.connectPassword());
    }

    void stop() {
        processes.stop(NAME, Duration.ofSeconds(20));
    }
}
