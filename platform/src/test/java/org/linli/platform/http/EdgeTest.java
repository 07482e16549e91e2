package org.linli.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.linli.platform.testkit.http.Http.given;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.Http;
import org.linli.platform.testkit.http.HttpReply;

/** What is too long, cannot be seen or says nothing, and what every answer says to caches and browsers. */
@QuarkusTest
@WithTestResource(Engines.class)
class EdgeTest {

    private static final String OFFICER = Tokens.of("officer-edge", "officer").bearer();

    @Inject
    MeterRegistry meters;

    private static HttpReply create(String title) {
        return given().header("Authorization", OFFICER).contentType("application/json").body("""
                {"agencyId":"%s","title":"%s","price":{"amount":"1","currency":"CNY"}}""".formatted(UUID.randomUUID(),
                title)).post("/api/v1/notes").then();
    }

    @Test
    void whatIsTooLongIsRefusedWithAProblem() {
        for (var length : List.of(5_000, 20_000)) {
            given().header("Authorization", OFFICER).get("/api/v1/notes?cursor=" + "x".repeat(length)).then()
                    .statusCode(414).contentType("application/problem+json")
                    .body("type", equalTo("urn:linli:problem:address-too-long"));
        }
        given().header("Authorization", OFFICER).header("X-Long", "x".repeat(25_000)).get("/api/v1/notes").then()
                .statusCode(431).contentType("application/problem+json")
                .body("type", equalTo("urn:linli:problem:headers-too-large"));
        create("x".repeat(3_000_000)).statusCode(413).contentType("application/problem+json");
    }

    @Test
    void noCacheKeepsWhatWasAnsweredToSomebodyAndNoBrowserGuessesWhatItIs() {
        given().header("Authorization", OFFICER).get("/api/v1/notes").then().statusCode(200)
                .header("Cache-Control", equalTo("no-store")).header("Vary", containsString("Authorization"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        given().header("Authorization", "Bearer made.up").get("/api/v1/notes").then().statusCode(401)
                .header("Cache-Control", equalTo("no-store"));
        create("").statusCode(400).header("Cache-Control", equalTo("no-store")).header("X-Content-Type-Options",
                equalTo("nosniff"));
    }

    @Test
    void aTokenThatIsNoAccessTokenForTheServicesIsNone() {
        var good = Tokens.of("reader", "officer");
        given().header("Authorization", good.bearer()).get("/api/v1/notes").then().statusCode(200);
        for (var other : List.of(Tokens.of("reader", "officer").audience("account"),
                Tokens.of("reader", "officer").with("typ", "ID"), Tokens.of("reader", "officer").with("typ", "Refresh"),
                Tokens.of("reader", "officer").with("typ", ""))) {
            given().header("Authorization", other.bearer()).get("/api/v1/notes").then().statusCode(401);
        }
    }

    @Test
    void rolesThatExcludeEachOtherCountForNothingTogether() {
        var treasurer = Tokens.of("treasurer-ou", "finance-maker", "finance-checker", "officer").bearer();
        given().header("Authorization", treasurer).get("/api/v1/notes").then().statusCode(200);
        given().header("Authorization", treasurer).get("/api/v1/tasks").then().statusCode(403)
                .body("type", equalTo("urn:linli:problem:roles-conflict"))
                .body("detail", containsString("finance-checker, finance-maker"));
        given().header("Authorization", Tokens.of("treasurer-ou", "finance-maker").bearer()).get("/api/v1/tasks").then()
                .statusCode(200);
    }

    @Test
    void whatIsRefusedBeforeAnyOperationLeavesNoIdInTheMetrics() {
        var made = UUID.randomUUID().toString();
        for (int each = 0; each < 150; each++) {
            given().header("Authorization", "Bearer made.up." + each).get("/api/v1/notes/" + made + each).then()
                    .statusCode(401);
        }
        given().header("Authorization", OFFICER).get("/api/v1/notes").then().statusCode(200);
        var addresses = meters.find("http.server.requests").meters().stream().map(meter -> meter.getId().getTag("uri"))
                .toList();
        assertThat(addresses).contains("REFUSED", "/api/v1/notes").noneMatch(address -> address.contains(made));
    }

    @Test
    void oneSeesWhoOneIsAndByWhatNoAccountIsNamed() {
        var agency = UUID.randomUUID();
        var person = UUID.randomUUID();
        given().header("Authorization",
                Tokens.of("clerk-me", "agency-clerk").agency(agency).person(person).street("440105005").bearer())
                .get("/api/v1/me").then().statusCode(200).body("person", equalTo(person.toString()))
                .body("roles", contains("agency-clerk")).body("scope.agency", equalTo(agency.toString()))
                .body("scope.street", equalTo("440105005")).body("tasks", equalTo("/api/v1/tasks/counts"))
                .body("$", not(hasKey("id")));
        given().get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void aTextThatIsNotReadAsItIsWrittenIsRefused() {
        for (var unseen : List.of("\u202E", "\u200B", "\u2066", "\uFEFF", "\u2028", "\u00AD")) {
            create("a" + unseen + "b").statusCode(400).body("errors[0].field", equalTo("title"));
        }
        given().header("Authorization", OFFICER).urlEncodingEnabled(false).get("/api/v1/notes?cursor=a%E2%80%AEb")
                .then().statusCode(400).body("errors[0].field", equalTo("cursor"));
        create("和邻 – é 😀").statusCode(201);
    }

    @Test
    void aStarIsNoVersionThatAnybodySaw() throws Exception {
        var id = create("starred").statusCode(201).extract().<String>path("id");
        for (var star : List.of("*", " * ")) {
            var request = HttpRequest.newBuilder(URI.create(Http.origin() + "/api/v1/notes/" + id + "/rename"))
                    .header("Authorization", OFFICER).header("Idempotency-Key", "star-" + UUID.randomUUID())
                    .header("Content-Type", "application/json").header("If-Match", star)
                    .POST(BodyPublishers.ofString("{\"title\":\"b\"}")).build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(428);
                assertThat(answer.body()).contains("urn:linli:problem:version-required");
            }
        }
        assertThat(JournalRows.typesOf(id)).hasSize(1);
    }
}
