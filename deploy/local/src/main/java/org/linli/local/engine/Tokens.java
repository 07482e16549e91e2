package org.linli.local.engine;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Access tokens of the local realm's users, by the password grant of its command-line client. */
public final class Tokens {

    private Tokens() {
    }

    /** A new token, good for half an hour. */
    public static String of(String user) {
        try {
            var answer = Http.send("POST", Layout.issuer() + "/protocol/openid-connect/token",
                    "grant_type=password&client_id=linli-cli&password=linli&username="
                            + URLEncoder.encode(user, StandardCharsets.UTF_8),
                    Map.of("Content-Type", "application/x-www-form-urlencoded"));
            if (!answer.ok()) {
                throw new Failure(
                        "Keycloak gives " + user + " no token: " + answer.body().path("error_description").asText(),
                        "The users are in deploy/keycloak/linli-realm.json.");
            }
            return answer.body().path("access_token").asText();
        } catch (IOException nobody) {
            throw new Failure("Keycloak does not answer at " + Layout.issuer(), "./linli up", nobody);
        }
    }
}
