package org.linli.platform.identity;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.health.api.Wellness;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the issuer a district connects keeps what docs/identity.md asks of it, by what it says of itself (OpenID
 * Connect Discovery). Asked after the start, which waits for no issuer; a broken contract is an alarm and stands in
 * {@code /q/health/well}.
 */
@Wellness
@ApplicationScoped
class IssuerContract implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(IssuerContract.class);
    private static final int TIMEOUT_MS = 3_000;
    private static final Set<String> SIGNED_BY_A_KEY_PAIR =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Vertx vertx;
    private final Optional<String> issuer;
    private final boolean introspects;
    private volatile @Nullable List<String> broken;

    /** @param issuer nobody is asked where none is set */
    IssuerContract(Vertx vertx, @ConfigProperty(name = "linli.identity.contract.issuer") Optional<String> issuer,
            @ConfigProperty(name = "linli.identity.introspection.url") Optional<String> introspection) {
        this.vertx = vertx;
        this.issuer = issuer;
        this.introspects = introspection.isPresent();
    }

    @Scheduled(every = "{linli.identity.contract.every}")
    void ask() {
        if (issuer.isEmpty() || broken != null) {
            return;
        }
        var client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MS));
        ask(client, issuer.get());
    }

    private void ask(HttpClient client, String address) {
        client.request(new RequestOptions().setMethod(HttpMethod.GET).setTimeout(TIMEOUT_MS)
                .setAbsoluteURI(address + "/.well-known/openid-configuration")).compose(request -> request.send())
                .compose(answer -> answer.body()
                        .map(body -> answer.statusCode() == 200 ? body.toJsonObject() : new JsonObject()))
                .onComplete(said -> {
                    client.close();
                    if (said.succeeded()) {
                        found(broken(address, said.result(), introspects));
                    } else {
                        LOG.debugf("the issuer does not say yet what it offers: %s", said.cause().getMessage());
                    }
                });
    }

    private void found(List<String> broken) {
        this.broken = broken;
        broken.forEach(each -> LOG.errorf("ALARM: the issuer does not keep its contract: %s", each));
    }

    /** What it says of itself that the contract does not allow, in sentences. */
    static List<String> broken(String issuer, JsonObject said, boolean introspects) {
        var broken = new ArrayList<String>();
        if (!issuer.equals(said.getString("issuer"))) {
            broken.add("it calls itself " + said.getString("issuer") + " and is configured as " + issuer);
        }
        if (words(said, "id_token_signing_alg_values_supported").stream().noneMatch(SIGNED_BY_A_KEY_PAIR::contains)) {
            broken.add("it does not sign with a key pair");
        }
        if (!words(said, "code_challenge_methods_supported").contains("S256")) {
            broken.add("it does not know PKCE with S256");
        }
        if (introspects && said.getString("introspection_endpoint") == null) {
            broken.add("it cannot be asked whether a token still stands");
        }
        for (var endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            var address = said.getString(endpoint);
            if (address == null) {
                broken.add("it has no " + endpoint);
            } else if (!isSafe(address)) {
                broken.add("its " + endpoint + " is reached without TLS");
            }
        }
        return List.copyOf(broken);
    }

    private static List<String> words(JsonObject said, String name) {
        return said.getJsonArray(name, new JsonArray()).stream().map(String::valueOf).toList();
    }

    private static boolean isSafe(String address) {
        var uri = URI.create(address);
        return "https".equals(uri.getScheme()) || THIS_MACHINE.contains(uri.getHost());
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("the issuer keeps its contract");
        var found = broken;
        if (found == null || found.isEmpty()) {
            return answer.up().build();
        }
        return answer.down().withData("broken", String.join("; ", found)).build();
    }
}
