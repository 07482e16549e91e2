package org.linli.local.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.local.broker.BrokerMain;

/** The five Debezium connectors, from one template: deploy/connect/journal-connector.json. */
public final class Connectors {

    private final Layout layout;
    private final Postgres postgres;
    private final Broker broker;
    private final Set<Service> asWanted = ConcurrentHashMap.newKeySet();

    Connectors(Layout layout, Postgres postgres, Broker broker) {
        this.layout = layout;
        this.postgres = postgres;
        this.broker = broker;
    }

    /** Puts the connector's configuration; the same configuration again changes nothing. */
    void put(Service service) throws IOException {
        var answer = broker.connect("PUT", name(service) + "/config", configuration(service));
        // 409: Connect is rebalancing and wants to be asked again
        if (!answer.ok() && answer.status() != 409) {
            throw new IOException("Connect answers " + answer.status() + " " + answer.body());
        }
    }

    /** RUNNING with its task as the template says; a failed task is restarted. */
    boolean isRunning(Service service) {
        try {
            if (!asWanted.contains(service)) {
                postgres.letRelayRead(service);
                var kept = broker.connect("GET", name(service) + "/config", null);
                if (kept.status() == 404 || kept.ok() && !isWanted(service, kept.body())) {
                    put(service);
                    return false;
                }
                if (!kept.ok()) {
                    return false;
                }
                asWanted.add(service);
            }
            var status = broker.connect("GET", name(service) + "/status", null);
            var task = status.body().path("tasks").path(0).path("state").asText();
            if ("FAILED".equals(task)) {
                broker.connect("POST", name(service) + "/restart?includeTasks=true&onlyFailed=true", null);
            }
            return "RUNNING".equals(status.body().path("connector").path("state").asText()) && "RUNNING".equals(task);
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Connect keeps what it was told, with the connector's name among it. */
    private boolean isWanted(Service service, JsonNode kept) throws IOException {
        var without = ((ObjectNode) kept).without("name");
        return without.equals(Http.JSON.readTree(configuration(service)));
    }

    private static String name(Service service) {
        return "/linli-" + service.database();
    }

    private String configuration(Service service) throws IOException {
        var template = Files.readString(layout.repository().resolve("deploy/connect/journal-connector.json"));
        return template.replace("${database}", service.database()).replace("${service}", service.module())
                .replace("${port}", String.valueOf(postgres.port()))
                .replace("${secrets}", layout.folder("secrets/" + BrokerMain.RELAYS).toString());
    }
}
