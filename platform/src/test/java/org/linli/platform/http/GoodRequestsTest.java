package org.linli.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.Sha256;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.RoundTrips;
import org.linli.platform.testkit.Tokens;

/** What a good request costs: no exception, few waits for the database, no secret left behind. */
@QuarkusTest
@WithTestResource(Engines.class)
class GoodRequestsTest {

    private static final UUID AGENCY = UUID.fromString("01930000-0000-7000-8000-00000000a002");
    private static final String CLERK = Tokens.of("clerk-good", "agency-clerk").agency(AGENCY).bearer();

    private static final String OFFICER = Tokens.of("officer-good", "officer").bearer();

    @Inject
    DataSource database;

    private static String write(String title, String key) {
        return given().header("Authorization", CLERK).header("Idempotency-Key", key).contentType("application/json")
                .body("""
                        {"agencyId":"%s","title":"%s","price":{"amount":"12.50","currency":"CNY"}}""".formatted(AGENCY,
                        title))
                .post("/api/v1/notes").then().statusCode(201).extract().path("id");
    }

    private static void read(String id) {
        given().header("Authorization", CLERK).get("/api/v1/notes/" + id).then().statusCode(200);
    }

    @Test
    void aGoodRequestThrowsNothingInside(@TempDir Path folder) throws Exception {
        for (var each = 0; each < 20; each++) {
            read(write("warm", "warm-" + UUID.randomUUID()));
        }
        var file = folder.resolve("thrown.jfr");
        try (var recording = new Recording()) {
            recording.enable("jdk.JavaExceptionThrow").withStackTrace();
            recording.start();
            for (var each = 0; each < 20; each++) {
                read(write("good", "good-" + UUID.randomUUID()));
            }
            recording.stop();
            recording.dump(file);
        }
        assertThat(RecordingFile.readAllEvents(file)).filteredOn(GoodRequestsTest::onTheWayOfARequest)
                .extracting(thrown -> thrown.getClass("thrownClass").getName() + " in " + thrown.getStackTrace())
                .isEmpty();
    }

    private static boolean onTheWayOfARequest(RecordedEvent thrown) {
        var stack = thrown.getStackTrace();
        return stack != null && stack.getFrames().stream().map(GoodRequestsTest::type)
                .anyMatch(name -> name.startsWith("org.linli.platform.")
                        && !name.startsWith("org.linli.platform.http.Good")
                        && !name.startsWith("org.linli.platform.testkit.") || name.startsWith("io.smallrye.jwt")
                        || name.startsWith("com.google.crypto.tink"));
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    @Test
    void aKeyedCommandWaitsFiveTimesForItsDatabase() throws Exception {
        write("warm", "warm-" + UUID.randomUUID());
        assertThat(RoundTrips.least(() -> write("counted", "counted-" + UUID.randomUUID())))
                .as("claim, insert, journal, answer, commit").isEqualTo(5);
    }

    @Test
    void aListAsksAsOftenForManyRowsAsForOne() throws Exception {
        for (var each = 0; each < 50; each++) {
            write("many", "many-" + UUID.randomUUID());
        }
        list(1);
        var one = RoundTrips.least(() -> list(1));
        assertThat(RoundTrips.least(() -> list(50))).isEqualTo(one).isPositive();
    }

    private static void list(int limit) {
        given().header("Authorization", OFFICER).get("/api/v1/notes?limit=" + limit).then().statusCode(200);
    }

    @Test
    void aTokenFoundGoodIsGoodNoLongerThanItself() {
        var brief = Tokens.of("brief", "officer").endsIn(3).bearer();
        given().header("Authorization", brief).get("/api/v1/notes").then().statusCode(200);
        Await.until("the token has ended",
                () -> given().header("Authorization", brief).get("/api/v1/notes").statusCode() == 401);
    }

    @Test
    void whatIsKeptOfAKeyedCommandGivesNothingAway() throws Exception {
        var key = "canary-" + UUID.randomUUID();
        write("canary", key);
        try (var connection = database.getConnection();
                var select = connection
                        .prepareStatement("select body_hash, answer, headers from idempotency_key where key = ?")) {
            select.setString(1, key);
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(new String(row.getBytes(2), StandardCharsets.ISO_8859_1)).doesNotContain("canary", "12.50");
                assertThat(row.getString(3)).doesNotContain("canary");
                var guess = """
                        [{"agencyId":"%s","price":{"amount":"12.50","currency":"CNY"},"title":"canary"}]"""
                        .formatted(AGENCY);
                assertThat(row.getBytes(1)).isNotEqualTo(Sha256.digest(guess.getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertThat(given().header("Authorization", CLERK).header("Idempotency-Key", key).contentType("application/json")
                .body("""
                        {"agencyId":"%s","title":"canary","price":{"amount":"12.50","currency":"CNY"}}"""
                        .formatted(AGENCY))
                .post("/api/v1/notes").then().statusCode(201).extract().header("Idempotency-Replayed"))
                .isEqualTo("true");
    }
}
