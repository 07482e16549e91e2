package org.linli.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

class IssuerContractTest {

    private static final String ISSUER = "https://id.example.gov/realms/linli";

    private static JsonObject keycloak() {
        return new JsonObject("""
                {"issuer":"%1$s","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/certs","introspection_endpoint":"%1$s/introspect",
                 "id_token_signing_alg_values_supported":["HS256","RS256"],
                 "code_challenge_methods_supported":["plain","S256"]}""".formatted(ISSUER));
    }

    @Test
    void anIssuerThatKeepsItIsFoundGoodAlsoOnThisMachineWithoutTls() {
        assertThat(IssuerContract.broken(ISSUER, keycloak(), true)).isEmpty();
        var here = new JsonObject(keycloak().encode().replace("https://id.example.gov", "http://localhost:8086"));
        assertThat(IssuerContract.broken("http://localhost:8086/realms/linli", here, true)).isEmpty();
    }

    @Test
    void whatBreaksItIsNamed() {
        assertThat(IssuerContract.broken("https://other.example", keycloak(), true)).singleElement().asString()
                .contains("is configured as https://other.example");
        var secret = keycloak().put("id_token_signing_alg_values_supported", new JsonArray().add("HS256").add("none"));
        assertThat(IssuerContract.broken(ISSUER, secret, true)).containsExactly("it does not sign with a key pair");
        var mute = keycloak();
        mute.remove("introspection_endpoint");
        assertThat(IssuerContract.broken(ISSUER, mute, true)).hasSize(1);
        assertThat(IssuerContract.broken(ISSUER, mute, false)).isEmpty();
        var open = keycloak().put("token_endpoint", "http://id.example.gov/realms/linli/token");
        assertThat(IssuerContract.broken(ISSUER, open, true))
                .containsExactly("its token_endpoint is reached without TLS");
        assertThat(IssuerContract.broken(ISSUER, new JsonObject(), true)).hasSize(7);
    }
}
