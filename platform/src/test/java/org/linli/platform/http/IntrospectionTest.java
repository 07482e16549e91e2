package org.linli.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** Whoever was shut out changes nothing any more, though their token has not ended. */
@QuarkusTest
@TestProfile(IntrospectionTest.Asking.class)
@WithTestResource(Engines.class)
@WithTestResource(IntrospectionTest.Issuer.class)
class IntrospectionTest {

    private static final UUID AGENCY = UUID.fromString("01930000-0000-7000-8000-00000000a007");
    private Set<String> takenBack;
    private AtomicInteger asked;
    private AtomicBoolean silent;

    public static class Asking implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("linli.identity.introspection.secret", "of the services", "linli.identity.introspection.keep",
                    "3S", "linli.identity.introspection.patience", "8S", "linli.identity.introspection.strict", "true");
        }
    }

    /** As Keycloak answers by RFC 7662; it can be silent. What it knows stands in fields of the test. */
    public static final class Issuer implements QuarkusTestResourceLifecycleManager {

        private final Set<String> takenBack = ConcurrentHashMap.newKeySet();
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicBoolean silent = new AtomicBoolean();
        private HttpServer server;

        @Override
        public Map<String, String> start() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            server.createContext("/introspect", this::answer);
            server.start();
            return Map.of("linli.identity.introspection.url",
                    "http://localhost:" + server.getAddress().getPort() + "/introspect");
        }

        @Override
        public void inject(TestInjector fields) {
            fields.injectIntoFields(takenBack, new TestInjector.MatchesType(Set.class));
            fields.injectIntoFields(asked, new TestInjector.MatchesType(AtomicInteger.class));
            fields.injectIntoFields(silent, new TestInjector.MatchesType(AtomicBoolean.class));
        }

        @Override
        public void stop() {
            server.stop(0);
        }

        private void answer(HttpExchange exchange) throws IOException {
            asked.incrementAndGet();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var token = URLDecoder.decode(body.substring(body.lastIndexOf('=') + 1), StandardCharsets.UTF_8);
            var who = Base64.getEncoder()
                    .encodeToString("linli-services:of+the+services".getBytes(StandardCharsets.UTF_8));
            var known = ("Basic " + who).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            var answer = "{\"active\":%s}".formatted(!takenBack.contains(token)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(silent.get() ? 503 : known ? 200 : 401, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        }
    }

    @AfterEach
    void speaks() {
        silent.set(false);
    }

    private static String clerk(String name) {
        return Tokens.of(name, "agency-clerk").agency(AGENCY).bearer();
    }

    private static HttpReply write(String bearer) {
        return given().header("Authorization", bearer).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "en").contentType("application/json").body("""
                        {"agencyId":"%s","title":"asked","price":{"amount":"12.50","currency":"CNY"}}"""
                        .formatted(AGENCY))
                .post("/api/v1/notes");
    }

    @Test
    void aTokenThatWasTakenBackChangesNothingAnyMore() {
        var bearer = clerk("clerk-shut-out");
        var id = write(bearer).then().statusCode(201).extract().<String>path("id");
        takenBack.add(bearer.substring("Bearer ".length()));
        Await.until("what was heard before is forgotten", () -> write(bearer).statusCode() == 401);
        given().header("Authorization", bearer).get("/api/v1/notes/" + id).then().statusCode(200);
        write(clerk("clerk-of-good-standing")).then().statusCode(201);
    }

    @Test
    void theIssuerIsAskedOnceInAWhileAndNotForReading() {
        var bearer = clerk("clerk-busy");
        var before = asked.get();
        for (var each = 0; each < 20; each++) {
            write(bearer).then().statusCode(201);
        }
        var changes = asked.get() - before;
        assertThat(changes).isPositive().isLessThan(20);
        var reader = Tokens.of("reader-busy", "officer").bearer();
        var reading = asked.get();
        given().header("Authorization", reader).get("/api/v1/notes").then().statusCode(200);
        assertThat(asked.get()).isEqualTo(reading);
    }

    @Test
    void anIssuerThatIsSilentStopsChangesOnlyAfterAWhileAndReadingNever() {
        silent.set(true);
        var bearer = clerk("clerk-in-silence");
        var id = write(bearer).then().statusCode(201).extract().<String>path("id");
        Await.until("patience has ended", () -> write(bearer).statusCode() == 503);
        assertThat(write(bearer).jsonPath().getString("type")).isEqualTo("urn:linli:problem:issuer-silent");
        given().header("Authorization", bearer).get("/api/v1/notes/" + id).then().statusCode(200);
        silent.set(false);
        Await.until("the issuer was asked again", () -> write(bearer).statusCode() == 201);
    }
}
