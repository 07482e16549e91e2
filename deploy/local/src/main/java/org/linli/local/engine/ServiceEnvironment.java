package org.linli.local.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * What a service's jar is told by its environment, here as in production: where it listens, what it stands on, its
 * keys.
 */
record ServiceEnvironment(Secrets secrets) {

    /** @param kafka bootstrap servers; {@code issuer} of the tokens. A start waits for neither */
    Map<String, String> of(Service service, int port, int databasePort, String kafka, String issuer) {
        var environment = new HashMap<>(Map.of("QUARKUS_HTTP_PORT", String.valueOf(port), "QUARKUS_HTTP_HOST",
                "localhost", "QUARKUS_DATASOURCE_JDBC_URL", Postgres.url(databasePort, service.database()),
                "QUARKUS_DATASOURCE_USERNAME", service.database(), "QUARKUS_DATASOURCE_PASSWORD",
                secrets.password(service.database()), "KAFKA_BOOTSTRAP_SERVERS", kafka, "QUARKUS_OIDC_AUTH_SERVER_URL",
                issuer, "LINLI_CLOCK_MOVABLE", "true", "LINLI_VAULT_KEYSET_FILE", secrets.keyset().toString(),
                "LINLI_VAULT_INDEX_KEY_FILE", secrets.indexKey().toString()));
        // a page under development calls from any port of this machine; tokens travel in a header, never by themselves
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", "/http:\\/\\/localhost(:[0-9]+)?/");
        environment.putAll(new Bus(secrets).environment(service.module()));
        environment.put("LINLI_EVENTS_KEYS_FOLDER", secrets.eventKeys().toString());
        if (service == Service.REGISTRY) {
            environment.put("LINLI_PEER_PUBLIC_KEYSET_FILE", secrets.peerPublic().toString());
        }
        if (service == Service.FUNDING) {
            environment.put("LINLI_PEER_PRIVATE_KEYSET_FILE", secrets.peerPrivate().toString());
        }
        return environment;
    }
}
