package org.linli.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.Http;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.platform.time.Deadline;

/** What every service promises its clients, shown on a small aggregate. */
@QuarkusTest
@WithTestResource(Engines.class)
class HttpConventionsTest {

    private static final UUID AGENCY = UUID.fromString("01930000-0000-7000-8000-00000000a001");
    private static final String OFFICER = Tokens.of("officer", "officer").bearer();
    private static final String CLERK = Tokens.of("clerk", "agency-clerk").agency(AGENCY).bearer();

    private static HttpReply create(String token, String body) {
        return given().header("Authorization", token).contentType("application/json").body(body).post("/api/v1/notes")
                .then();
    }

    private static String note(String title, String amount) {
        return """
                {"agencyId":"%s","title":"%s","price":{"amount":"%s","currency":"CNY"}}""".formatted(AGENCY, title,
                amount);
    }

    private static String created(String title) {
        return create(OFFICER, note(title, "12.50")).statusCode(201).extract().path("id");
    }

    @Test
    void createsWithEtagLocationAndJournalRow() {
        var id = create(CLERK, note("first", "12.50")).statusCode(201).header("ETag", "\"0\"")
                .header("Location", containsString("/api/v1/notes/")).body("price.amount", equalTo("12.50")).extract()
                .<String>path("id");

        assertThat(JournalRows.of(id)).singleElement().satisfies(row -> {
            assertThat(row.type()).isEqualTo("linli.sample.note.written.v1");
            assertThat(row.actor()).isEqualTo("clerk");
            assertThat(row.sequence()).isEqualTo(1);
            assertThat(row.payload()).contains("12.50");
        });
    }

    @Test
    void refusesWithoutTokenWithABadOneAndWithTheWrongRole() {
        given().contentType("application/json").body(note("x", "1")).post("/api/v1/notes").then().statusCode(401)
                .contentType("application/problem+json").body("type", equalTo("urn:linli:problem:unauthenticated"));
        create("Bearer nonsense", note("x", "1")).statusCode(401).contentType("application/problem+json");
        create(Tokens.of("late", "officer").expired().bearer(), note("x", "1")).statusCode(401);
        create(Tokens.of("guest", "visitor").bearer(), note("x", "1")).statusCode(403).body("type",
                equalTo("urn:linli:problem:role-required"));
    }

    @Test
    void refusesAnotherAgencysClerk() {
        create(Tokens.of("stranger", "agency-clerk").agency(UUID.randomUUID()).bearer(), note("x", "1")).statusCode(403)
                .body("type", equalTo("urn:linli:problem:out-of-scope"));
    }

    @Test
    void saysWhatIsWrongWithEachField() {
        create(OFFICER, note("", "1")).statusCode(400).body("errors.field", hasItem("title"));
        create(OFFICER, note("x".repeat(21), "1")).statusCode(400).body("errors[0].code", equalTo("Size"));
        create(OFFICER, note("a\\u0007b", "1")).statusCode(400).body("errors[0].field", equalTo("title"));
        create(OFFICER, note("x", "1.234")).statusCode(400).body("errors[0].field", equalTo("price"));
        create(OFFICER, note("x", "1e3")).statusCode(400);
        create(OFFICER, note("x", "999999999999999")).statusCode(400);
        create(OFFICER, "{\"agencyId\":").statusCode(400).body("type", equalTo("urn:linli:problem:malformed-body"));
        create(OFFICER, "").statusCode(400);
        create(OFFICER, "[]").statusCode(400);
        create(OFFICER, note("x", "1").replace("title", "titel")).statusCode(400)
                .body("type", equalTo("urn:linli:problem:unknown-property")).body("errors[0].field", equalTo("titel"));
    }

    @Test
    void refusesOtherMediaTypesMethodsAndUnknownPaths() {
        given().header("Authorization", OFFICER).contentType("text/plain").body("x").post("/api/v1/notes").then()
                .statusCode(415).contentType("application/problem+json");
        given().header("Authorization", OFFICER).delete("/api/v1/notes").then().statusCode(405)
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"))
                .body("type", equalTo("urn:linli:problem:method-not-allowed"));
        given().header("Authorization", OFFICER).get("/api/v1/nothing").then().statusCode(404)
                .contentType("application/problem+json");
        given().get("/api/v1/notes/" + UUID.randomUUID()).then().statusCode(404).body("type",
                equalTo("urn:linli:problem:not-found"));
        given().get("/api/v1/notes/not-an-id").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void saysWhichParameterItDoesNotKnowOrCannotRead() {
        ask("?limt=5").statusCode(400).body("type", equalTo("urn:linli:problem:unknown-parameter"))
                .body("errors[0].field", equalTo("limt")).body("detail", containsString("cursor, limit"));
        ask("?limit=abc").statusCode(400).body("type", equalTo("urn:linli:problem:mistyped-parameter"))
                .body("errors[0].field", equalTo("limit"));
        ask("?limit=").statusCode(400);
        ask("?limit=999999999999").statusCode(400);
        ask("?cursor=a%00b").statusCode(400).body("errors[0].field", equalTo("cursor"));
        ask("/%00").statusCode(400);
        ask("?limit=5").statusCode(200);
    }

    @Test
    void aDayOrYearOfThePathIsReadAsStrictlyAsOneOfTheQuery() {
        ask("/on/2026-03-01/of/2026").statusCode(200);
        for (var day : List.of("+999999999-12-31", "+5874898-01-01", "-4714-01-01", "1899-12-31", "2201-01-01",
                "2026-02-30", "today")) {
            ask("/on/" + day + "/of/2026").statusCode(400).body("type", equalTo("urn:linli:problem:mistyped-parameter"))
                    .body("errors[0].field", equalTo("day"));
        }
        for (var year : List.of("2147483647", "-2147483648", "1000000000", "1899", "2201", "99999999999", "x")) {
            ask("/on/2026-03-01/of/" + year).statusCode(400).body("errors[0].field", equalTo("year"));
        }
    }

    @Test
    void anUnknownAddressIsSaidAsItWasAsked() {
        for (var path : List.of("/api/v1/nothing", "/api/v1/notes/not-an-id")) {
            given().get(path).then().statusCode(404).body("type", equalTo("urn:linli:problem:not-found")).body("detail",
                    equalTo("没有这个地址:" + path));
            given().header("Accept-Language", "en").get(path).then().statusCode(404).body("detail",
                    equalTo("There is no address " + path));
        }
    }

    @Test
    void aNumberIsNoTextAndATextNoNumber() {
        var text = note("counted", "1").replace("}}", "},\"copies\":\"2\"}");
        create(OFFICER, text).statusCode(400).body("type", equalTo("urn:linli:problem:malformed-body"))
                .body("errors[0].field", equalTo("copies"));
        create(OFFICER, text.replace("\"2\"", "\"\"")).statusCode(400);
        create(OFFICER, text.replace("\"2\"", "1.5")).statusCode(400);
        create(OFFICER, text.replace("\"2\"", "2")).statusCode(201);
    }

    /** No client would send it, so it is written by hand. */
    @Test
    void aQueryThatIsNotEvenEncodedIsRefused() throws IOException {
        for (var question : List.of("?limit=%zz", "?%", "?a=%C3%28")) {
            try (var socket = new Socket("localhost", Http.port())) {
                socket.getOutputStream().write("""
                        GET /api/v1/notes%s HTTP/1.1\r
                        Host: localhost\r
                        Connection: close\r
                        Authorization: %s\r
                        \r
                        """.formatted(question, OFFICER).getBytes(StandardCharsets.US_ASCII));
                var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(question).startsWith("HTTP/1.1 400");
            }
        }
    }

    private static HttpReply ask(String question) {
        return given().header("Authorization", OFFICER).urlEncodingEnabled(false).get("/api/v1/notes" + question).then()
                .contentType(containsString("json"));
    }

    @Test
    void anOddHeaderNeverBreaksARequest() {
        for (var language : List.of("en;q=x", ";;;", "*", "x".repeat(300), "zh-CN,en;q=0.5")) {
            given().header("Authorization", OFFICER).header("Accept-Language", language).get("/api/v1/notes/" + AGENCY)
                    .then().statusCode(404).contentType("application/problem+json");
        }
        var id = given().header("Authorization", OFFICER).header("traceparent", "'; drop table journal; --")
                .contentType("application/json").body(note("traced", "1")).post("/api/v1/notes").then().statusCode(201)
                .extract().<String>path("id");
        assertThat(JournalRows.of(id)).hasSize(1);
    }

    @Test
    void aTokenThatNamesNobodyIsNone() {
        given().header("Authorization", Tokens.of("", "officer").bearer()).get("/api/v1/notes").then().statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void aKeyTwiceInOneBodyIsRefused() {
        create(OFFICER, note("x", "1").replace("\"title\"", "\"title\":\"a\",\"title\"")).statusCode(400).body("type",
                equalTo("urn:linli:problem:malformed-body"));
        create(OFFICER, note("x", "9".repeat(400_000))).statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesUnderARuleWithItsBasisInTheCallersLanguage() {
        given().header("Authorization", OFFICER).header("Accept-Language", "en").contentType("application/json")
                .body(note("x", "1000.01")).post("/api/v1/notes").then().statusCode(422)
                .body("title", equalTo("Too dear")).body("rule", equalTo("N01")).body("basis", containsString("comma"))
                .body("errors[0].field", equalTo("price"));
        create(OFFICER, note("x", "1000.01")).body("title", equalTo("过贵"));
    }

    @Test
    void asksForIfMatchAndRefusesAStaleOne() {
        var id = created("versioned");
        rename(id, null, "a", "k1-" + id).statusCode(428);
        rename(id, "\"0\"", "b", "k2-" + id).statusCode(200).header("ETag", "\"1\"");
        rename(id, "\"0\"", "c", "k3-" + id).statusCode(412);
        assertThat(JournalRows.typesOf(id)).hasSize(2);
    }

    private static HttpReply rename(String id, String ifMatch, String title, String key) {
        var request = given().header("Authorization", OFFICER).contentType("application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"title\":\"" + title + "\"}").post("/api/v1/notes/" + id + "/rename").then();
    }

    @Test
    void aKeyGivesOneEffectAndOneAnswer() {
        var id = created("keyed");
        rename(id, "\"0\"", "b", null).statusCode(400).body("type",
                equalTo("urn:linli:problem:idempotency-key-required"));
        rename(id, "\"0\"", "b", "same-" + id).statusCode(200);
        rename(id, "\"0\"", "b", "same-" + id).statusCode(200).header("Idempotency-Replayed", "true")
                .header("ETag", "\"1\"").body("title", equalTo("b"));
        rename(id, "\"0\"", "other", "same-" + id).statusCode(422);
        var nothing = UUID.randomUUID().toString();
        rename(nothing, "\"0\"", "b", "refused-" + id).statusCode(404);
        rename(nothing, "\"0\"", "b", "refused-" + id).statusCode(404).header("Idempotency-Replayed", "true")
                .contentType("application/problem+json");
        assertThat(JournalRows.typesOf(id)).hasSize(2);
    }

    @Test
    void aTextIsRepeatedAsTheTextItWas() {
        var id = created("printed");
        for (int time = 0; time < 2; time++) {
            var printed = given().header("Authorization", OFFICER).header("Idempotency-Key", "print-" + id)
                    .post("/api/v1/notes/" + id + "/print").then().statusCode(200).extract();
            assertThat(printed.contentType()).startsWith("application/xml");
            assertThat(printed.asString()).isEqualTo("<note>printed</note>");
            assertThat(printed.header("Idempotency-Replayed")).isEqualTo(time == 0 ? null : "true");
        }
    }

    @Test
    void aKeyIsStillFreeWhenTheVersionWasNotSaidOrStale() {
        var id = created("free key");
        rename(id, null, "b", "free-" + id).statusCode(428);
        rename(id, "\"9\"", "b", "free-" + id).statusCode(412);
        rename(id, "\"0\"", "b", "free-" + id).statusCode(200).header("ETag", "\"1\"");
        rename(id, "\"0\"", "b", "free-" + id).statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(JournalRows.typesOf(id)).hasSize(2);
    }

    @Test
    void oneOfSeveralVersionsMatchesAndAWeakOneNever() {
        var id = created("listed");
        rename(id, "W/\"0\"", "b", "l1-" + id).statusCode(412);
        rename(id, "\"1\", \"2\"", "b", "l2-" + id).statusCode(412);
        rename(id, "0", "b", "l3-" + id).statusCode(412);
        rename(id, "\"1,\"0\"", "b", "l4-" + id).statusCode(412);
        rename(id, "\"0\", \"77\"", "b", "l5-" + id).statusCode(200);
        rename(id, "\"77\",, W/\"3\" ,\t\"1\"", "c", "l6-" + id).statusCode(200);
    }

    @Test
    void aReplayedAnswerSaysItsContentTypeAsTheFirstDid() {
        var id = created("typed");
        for (var path : List.of(id, UUID.randomUUID().toString())) {
            var first = rename(path, "\"0\"", "b", "type-" + path).extract();
            var again = rename(path, "\"0\"", "b", "type-" + path).header("Idempotency-Replayed", "true").extract();
            assertThat(again.contentType()).isEqualTo(first.contentType());
            assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        }
    }

    @Test
    void fiftyIdenticalCommandsAtOnceHaveOneEffect() throws Exception {
        var id = created("crowd");
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    crowd.invokeAll(IntStream.range(0, 50)
                            .<Callable<Integer>>mapToObj(
                                    n -> () -> rename(id, "\"0\"", "b", "crowd-" + id).extract().statusCode())
                            .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isIn(200, 409);
            }
        }
        assertThat(JournalRows.typesOf(id)).hasSize(2);
    }

    @Test
    void anInternalErrorSaysNothingButItsTraceId() {
        var id = created("broken");
        given().header("Authorization", OFFICER).post("/api/v1/notes/" + id + "/break").then().statusCode(500)
                .body("traceId", notNullValue()).body("detail", not(containsString("secret")));
    }

    @Test
    void listsByKeysetAndRefusesOddLimitsAndCursors() {
        IntStream.range(0, 3).forEach(n -> created("page " + n));
        var next = given().header("Authorization", OFFICER).get("/api/v1/notes?limit=2").then().statusCode(200)
                .body("items.size()", equalTo(2)).extract().<String>path("next");
        given().header("Authorization", OFFICER).get("/api/v1/notes?limit=2&cursor=" + next).then().statusCode(200)
                .body("items.size()", not(equalTo(0)));
        given().header("Authorization", OFFICER).get("/api/v1/notes?limit=501").then().statusCode(400)
                .body("errors[0].field", equalTo("limit"));
        given().header("Authorization", OFFICER).get("/api/v1/notes?cursor=xyz").then().statusCode(400).body("type",
                equalTo("urn:linli:problem:cursor-malformed"));
    }

    @Test
    void sweepsWhatIsDueOnce() {
        var id = created("young");
        Time.to(Time.today().plusDays(2));
        assertThat(JournalRows.typesOf(id)).hasSize(1);
        Time.to(Time.today().plusDays(2));
        Time.sweep();
        assertThat(JournalRows.of(id)).hasSize(2).last().satisfies(row -> {
            assertThat(row.type()).isEqualTo("linli.sample.note.renamed.v1");
            assertThat(row.actor()).isEqualTo("sample/old-notes");
        });
        var clock = given().get("/clock").then().statusCode(200).extract().jsonPath();
        assertThat(Deadline.dayOf(Instant.parse(clock.getString("now"))))
                .isEqualTo(Deadline.dayOf(Time.START).plusDays(4));
    }
}
