package org.linli.platform.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * The real engines under a module's tests, started once per JVM: PostgreSQL with durable settings and a Kafka broker;
 * tokens are verified against the kit's own key. Every {@code @QuarkusTest} carries
 * {@code @WithTestResource(Engines.class)}.
 */
public class Engines implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        config.put("quarkus.datasource.jdbc.url", TestPostgres.url());
        config.put("quarkus.datasource.username", "postgres");
        config.put("quarkus.datasource.password", "postgres");
        config.put("kafka.bootstrap.servers", TestBroker.address());
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        config.put("linli.clock.movable", "true");
        config.put("linli.clock.start", Time.START.toString());
        config.put("linli.vault.keyset-file", TestSecrets.keyset().toString());
        config.put("linli.vault.index-key-file", TestSecrets.indexKey().toString());
        config.put("linli.peer.public-keyset-file", TestSecrets.Peers.PUBLIC.toString());
        config.put("linli.peer.private-keyset-file", TestSecrets.Peers.PRIVATE.toString());
        config.put("linli.events.keys-folder", TestSecrets.eventKeys().toString());
        config.put("quarkus.http.test-port", "0");
        return config;
    }

    @Override
    public void stop() {
        // the engines live as long as the JVM: the next Quarkus application of the same module uses them again
    }
}
