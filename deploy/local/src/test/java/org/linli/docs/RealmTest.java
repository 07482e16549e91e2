package org.linli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What the realm asks of people and clients; a district's own is made from it and softens nothing. */
class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode REALM = json(Repository.text("deploy/keycloak/linli-realm.json"));
    private static final String COMMAND_LINE = "linli-cli";

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Stream<JsonNode> clients() {
        return each(REALM.path("clients"));
    }

    private static int number(String setting) {
        return REALM.path(setting).asInt(Integer.MAX_VALUE);
    }

    @Test
    void weakPasswordsAreRefusedAndAllAreHashedByArgon2() {
        var policy = Arrays.asList(REALM.path("passwordPolicy").asText().split(" and "));
        assertThat(policy)
                .contains("hashAlgorithm(argon2)", "length(12)", "upperCase(1)", "lowerCase(1)", "digits(1)",
                        "passwordHistory(5)")
                .anyMatch(part -> part.startsWith("notUsername")).noneMatch(part -> part.startsWith("hashIterations"));
    }

    @Test
    void nobodysPasswordStandsInTheFile() {
        assertThat(each(REALM.path("users"))).isNotEmpty().allSatisfy(user -> {
            var password = user.path("credentials").path(0);
            assertThat(password.has("value")).as(user.path("username").asText()).isFalse();
            var made = json(password.path("credentialData").asText());
            assertThat(made.path("algorithm").asText()).isEqualTo("argon2");
            assertThat(made.path("hashIterations").asInt()).isGreaterThanOrEqualTo(5);
            assertThat(made.at("/additionalParameters/type/0").asText()).isEqualTo("id");
            assertThat(made.at("/additionalParameters/memory/0").asInt()).isGreaterThanOrEqualTo(7168);
        });
        assertThat(each(REALM.path("users"))
                .map(user -> json(user.at("/credentials/0/secretData").asText()).path("salt").asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoGuessesIsLockedOut() {
        assertThat(REALM.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(number("failureFactor")).isLessThanOrEqualTo(10);
        assertThat(REALM.path("waitIncrementSeconds").asInt()).isGreaterThanOrEqualTo(60);
        assertThat(REALM.path("maxFailureWaitSeconds").asInt()).isGreaterThanOrEqualTo(900);
    }

    @Test
    void tokensAreShortAndARefreshTokenCountsOnce() {
        assertThat(number("accessTokenLifespan")).isLessThanOrEqualTo(300);
        assertThat(number("ssoSessionIdleTimeout")).isLessThanOrEqualTo(1800);
        assertThat(REALM.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(number("refreshTokenMaxReuse")).isZero();
        assertThat(clients().filter(client -> client.at("/attributes/access.token.lifespan").asInt(0) > 300)
                .map(client -> client.path("clientId").asText())).as("longer ones").containsOnly(COMMAND_LINE);
    }

    @Test
    void browsersSignInByACodeWithPkceAndNeverByAPassword() {
        var browsers = clients().filter(client -> client.path("standardFlowEnabled").asBoolean(true)).toList();
        assertThat(browsers).isNotEmpty().allSatisfy(client -> {
            assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(false)).isFalse();
            assertThat(each(client.path("redirectUris")).map(JsonNode::asText)).isNotEmpty().doesNotContain("*", "/*");
        });
        assertThat(clients()).noneMatch(client -> client.path("implicitFlowEnabled").asBoolean(false));
        assertThat(clients().filter(client -> client.path("directAccessGrantsEnabled").asBoolean(false)))
                .as("a password for a token: the command line of one machine alone").singleElement()
                .satisfies(client -> {
                    assertThat(client.path("clientId").asText()).isEqualTo(COMMAND_LINE);
                    assertThat(client.path("redirectUris")).isEmpty();
                });
    }

    @Test
    void aRealmInEarnestHasNeitherThePeopleNorTheCommandLineAndSoftensNothing() {
        var script = Repository.text("deploy/server/keycloak/realm.sh");
        assertThat(script).contains("del(.users)", "select(.clientId != \"" + COMMAND_LINE + "\")",
                ".sslRequired = \"external\"");
        assertThat(List.of("passwordPolicy", "bruteForce", "accessTokenLifespan", "refreshToken", "pkce"))
                .allSatisfy(setting -> assertThat(script).doesNotContain(setting));
    }
}
