package org.linli.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** As a district sets it up: TLS by a certificate of its own, its own clients, and how often each may ask. */
@QuarkusTest
@TestProfile(DistrictEdgeTest.District.class)
@WithTestResource(Engines.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DistrictEdgeTest {

    private static final int BURST = 40;
    private static final String PASSWORD = "of-this-test";
    private static final String STORE = "quarkus.http.ssl.certificate.key-store-file";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/api/v1/notes")
    URL notes;

    @TestHTTPResource("/api/v1/rules")
    URL rules;

    @TestHTTPResource(value = "/api/v1/rules", tls = true)
    URL rulesByTls;

    public static class District implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(STORE, certificate().toString(), "quarkus.http.ssl.certificate.key-store-file-type", "PKCS12",
                    "quarkus.http.ssl.certificate.key-store-password", PASSWORD, "quarkus.http.test-ssl-port", "0",
                    "linli.http.client.per-second", "2", "linli.http.client.burst", String.valueOf(BURST),
                    "linli.identity.clients", "linli-cli,linli-console");
        }
    }

    /** Made by the JDK itself; nobody has signed it. */
    private static Path certificate() {
        try {
            var file = Files.createTempDirectory("linli-tls").resolve("localhost.p12");
            var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "localhost", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
                    "SAN=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore",
                    file.toString(), "-storepass", PASSWORD).inheritIO().start();
            assertThat(made.waitFor()).isZero();
            return file;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static HttpClient trusting() throws Exception {
        var file = ConfigProvider.getConfig().getValue(STORE, File.class);
        var store = KeyStore.getInstance(file, PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("localhost", store.getCertificate("localhost"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private HttpResponse<String> ask(String authorization) throws Exception {
        return ask(notes, authorization);
    }

    private static HttpResponse<String> ask(URL address, String authorization) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(address.toURI()).header("Authorization", authorization).build(),
                BodyHandlers.ofString());
    }

    private static Tokens officer(String name) {
        return Tokens.of(name, "officer").with("azp", "linli-cli");
    }

    @Test
    @Order(1)
    void whoComesByTlsComesByTlsFromThenOn() throws Exception {
        var request = HttpRequest.newBuilder(rulesByTls.toURI()).build();
        var answer = trusting().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.sslSession()).isPresent();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThatThrownBy(() -> CLIENT.send(request, BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
        assertThat(ask(officer("plain").bearer()).headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    @Order(2)
    void aTokenOfAnotherClientIsNone() throws Exception {
        assertThat(ask(officer("cli").bearer()).statusCode()).isEqualTo(200);
        assertThat(ask(officer("pages").with("azp", "linli-console").bearer()).statusCode()).isEqualTo(200);
        assertThat(ask(officer("other").with("azp", "account-console").bearer()).statusCode()).isEqualTo(401);
        assertThat(ask(Tokens.of("nobody", "officer").bearer()).statusCode()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void whoAsksTooOftenWaitsAndNobodyElseDoes() throws Exception {
        var busy = officer("busy").bearer();
        var answers = new ArrayList<HttpResponse<String>>();
        for (int each = 0; each < BURST * 2; each++) {
            answers.add(ask(busy));
        }
        var refused = answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(answers.subList(0, BURST)).allMatch(answer -> answer.statusCode() == 200);
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("urn:linli:problem:too-many-requests");
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 30L);
        });
        assertThat(ask(officer("calm").bearer()).statusCode()).isEqualTo(200);
        Await.until("room for whoever was too busy", () -> ask(busy).statusCode() == 200);
    }

    @Test
    @Order(4)
    void aTokenThatIsMadeUpCountsForTheAddressItCameFrom() throws Exception {
        var statuses = new ArrayList<Integer>();
        for (int each = 0; each < BURST * 2; each++) {
            statuses.add(ask("Bearer made.up." + each).statusCode());
        }
        assertThat(statuses).contains(401, 429).containsOnly(401, 429);
        assertThat(statuses.subList(BURST + 10, BURST * 2)).contains(429);
    }

    @Test
    @Order(5)
    void whatIsNoTokenIsNoClientOfItsOwn() throws Exception {
        Await.until("room for this address", () -> ask(rules, "Basic bm9ib2R5Og==").statusCode() == 200);
        var statuses = new ArrayList<Integer>();
        for (int each = 0; each < BURST * 2; each++) {
            statuses.add(ask(rules, "Basic " + each).statusCode());
        }
        assertThat(statuses).contains(429);
    }
}
