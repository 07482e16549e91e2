package org.linli.local.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The broker's JVM: Kafka and Connect. */
public final class Broker {

    static final String NAME = "broker";

    private final Layout layout;
    private final Processes processes;
    private final AotCaches classes;

    Broker(Layout layout, Processes processes, AotCaches classes) {
        this.layout = layout;
        this.processes = processes;
        this.classes = classes;
    }

    void start() {
        if (processes.find(NAME).isPresent()) {
            return;
        }
        processes.start(NAME, classes.broker(), Map.of(), Path.of("").toAbsolutePath());
    }

    boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", Layout.kafkaPort()), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    boolean isReady() {
        return processes.find(NAME).isPresent() && listens()
                && Http.answersOk("http://localhost:" + Layout.connectPort() + "/connectors");
    }

    void stop() {
        processes.stop(NAME, Duration.ofSeconds(20));
    }
}
