package org.linli.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** What could not be taken waits where operators see it, and leaves by a good try or by two persons. */
@QuarkusTest
@WithTestResource(Engines.class)
class DeadLetterTest {

    private static final String TOPIC = "sample.others";
    private static final String TYPE = "linli.other.thing.happened.v1";
    private static final String CONSUMER = "NoteService.happened";
    private static final String OPERATOR = Tokens.of("operator-jin", "operator").person(UUID.randomUUID()).bearer();
    private static final String SECOND = Tokens.of("operator-wen", "operator").person(UUID.randomUUID()).bearer();

    private static String renaming(UUID note, String title) {
        return "{\"noteId\":\"" + note + "\",\"title\":\"" + title + "\"}";
    }

    private static void insert(UUID note) throws SQLException {
        try (var connection = TestPostgres.connect(); var insert = connection.prepareStatement("""
                insert into note (id, agency_id, title, price, next_check_at, status, version)
                    values (?, ?, 'come late', 100, ?, 'YOUNG', 0)""")) {
            insert.setObject(1, note);
            insert.setObject(2, note);
            insert.setTimestamp(3, Timestamp.from(Time.now().plusSeconds(864_000)));
            insert.executeUpdate();
        }
    }

    private static List<Map<String, Object>> listed(String outcome) {
        var found = new ArrayList<Map<String, Object>>();
        for (String cursor = ""; cursor != null;) {
            var page = given().header("Authorization", OPERATOR).queryParam("outcome", outcome).queryParam("limit", 2)
                    .queryParam("cursor", cursor).get("/api/v1/dead-letters").then().statusCode(200).extract()
                    .jsonPath();
            found.addAll(page.getList("items"));
            cursor = page.getString("next");
        }
        return found;
    }

    private static List<Map<String, Object>> waiting(UUID key) {
        return listed("WAITING").stream().filter(letter -> key.toString().equals(letter.get("key"))).toList();
    }

    private static Map<String, Object> letter(UUID key) {
        Await.until("the letter of " + key, () -> !waiting(key).isEmpty());
        return waiting(key).getFirst();
    }

    private static HttpReply post(String token, String path, String body, String ifMatch) {
        var call = given().header("Authorization", token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body(body);
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).post("/api/v1/dead-letters/" + path).then();
    }

    private static HttpReply replayed(Object id) {
        return post(OPERATOR, id + "/replay", "{}", null).statusCode(200);
    }

    @Test
    void whatCouldNotBeTakenWaitsWithItsReasonAndIsTakenOnceTheReasonIsGone() throws SQLException {
        var note = Ids.next();
        var event = Events.publish(TOPIC, TYPE, note.toString(), 1, renaming(note, "heard too early"));
        var letter = letter(note);
        assertThat(letter).containsEntry("consumer", CONSUMER).containsEntry("topic", TOPIC).containsEntry("type", TYPE)
                .containsEntry("reason", "not-found").containsEntry("eventId", event.toString())
                .containsEntry("correlationId", event.toString()).containsEntry("attempts", 1);
        given().get("/q/health/well").then().statusCode(503);
        given().get("/q/health/ready").then().statusCode(200);
        assertThat(given().get("/q/metrics").then().extract().asString())
                .containsPattern("linli_dead_letters(\\{[^}]*})? [1-9]");

        replayed(letter.get("id"));
        assertThat(letter(note)).as("the reason is still there").containsEntry("attempts", 2);
        insert(note);
        assertThat(replayed(letter.get("id")).extract().<String>path("outcome")).isEqualTo("TAKEN");

        assertThat(waiting(note)).isEmpty();
        assertThat(JournalRows.of(note)).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("heard too early"));
        post(OPERATOR, letter.get("id") + "/replay", "{}", null).statusCode(409);
        assertThat(JournalRows.of("operator-jin")).filteredOn(row -> row.payload().contains((String) letter.get("id")))
                .as("each try is told").hasSize(2).allSatisfy(row -> assertThat(row.topic()).isEqualTo("linli.audit"));
    }

    @Test
    void aLetterTakenLateChangesNothingThatIsNewer() throws SQLException {
        var note = Ids.next();
        Events.publish(TOPIC, TYPE, note.toString(), 1, renaming(note, "old"));
        var letter = letter(note);
        insert(note);
        Events.publish(TOPIC, TYPE, note.toString(), 2, renaming(note, "new"));
        Await.until("the newer one", () -> !JournalRows.of(note).isEmpty());

        assertThat(replayed(letter.get("id")).extract().<String>path("outcome")).isEqualTo("TAKEN");
        assertThat(JournalRows.of(note)).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("new").doesNotContain("old"));
    }

    @Test
    void oneOfTwoReactionsThatFailedIsTriedAloneAndTheOtherRepeatsNothing() throws SQLException {
        var note = Ids.next();
        insert(note);
        Events.publish(TOPIC, TYPE, note.toString(), 1, renaming(note, "unbearable"));
        var letter = letter(note);
        assertThat(letter).containsEntry("consumer", "NoteCritic.read");
        replayed(letter.get("id"));
        assertThat(letter(note)).containsEntry("attempts", 2);
        assertThat(JournalRows.of(note)).as("renamed once").hasSize(1);
    }

    @Test
    void allOfAKindAreCountedFirstAndWhatWasCountedIsTriedAndNothingElse() throws SQLException {
        var early = List.of(Ids.next(), Ids.next(), Ids.next());
        for (var note : early) {
            Events.publish(TOPIC, TYPE, note.toString(), 1, renaming(note, "counted"));
        }
        early.forEach(DeadLetterTest::letter);
        var before = listed("WAITING").stream().filter(letter -> CONSUMER.equals(letter.get("consumer"))).toList();
        var replay = post(OPERATOR, "replays", "{\"consumer\":\"" + CONSUMER + "\"}", null).statusCode(201).extract();
        assertThat(replay.<Integer>path("letters")).isEqualTo(before.size());
        assertThat(replay.<Integer>path("left")).isEqualTo(before.size());

        var later = Ids.next();
        Events.publish(TOPIC, TYPE, later.toString(), 1, renaming(later, "not counted"));
        letter(later);
        insert(early.get(0));
        insert(early.get(1));
        insert(later);
        var done = post(OPERATOR, "replays/" + replay.path("id") + "/run", "{}", null).statusCode(200).extract();
        assertThat(done.<Integer>path("left")).isZero();

        var parts = given().header("Authorization", OPERATOR).queryParam("limit", 500)
                .get("/api/v1/dead-letters/replays/" + replay.path("id") + "/letters").then().statusCode(200).extract()
                .jsonPath();
        assertThat(parts.<String>getList("items.key")).contains(early.get(0).toString(), early.get(2).toString())
                .doesNotContain(later.toString());
        assertThat(JournalRows.of(early.get(0))).hasSize(1);
        assertThat(JournalRows.of(early.get(1))).hasSize(1);
        assertThat(waiting(early.get(2))).singleElement()
                .satisfies(letter -> assertThat(letter).containsEntry("attempts", 2));
        assertThat(waiting(later)).singleElement().satisfies(letter -> assertThat(letter).containsEntry("attempts", 1));
        post(OPERATOR, "replays", "{\"consumer\":\"nobody by that name\"}", null).statusCode(409);
    }

    @Test
    void whatNobodySignedWaitsTooAndTwoPersonsDiscardItWithAReason() {
        var key = UUID.randomUUID();
        var forged = Events.signed(Ids.next(), TOPIC, TYPE, key.toString(), 1, "{}");
        forged.headers().remove("ce_signature");
        Events.send(forged);
        var letter = letter(key);
        assertThat(letter).containsEntry("consumer", "-");
        assertThat((String) letter.get("reason")).contains("not signed");
        var id = letter.get("id");
        assertThat(replayed(id).extract().<String>path("outcome")).isEqualTo("WAITING");

        post(OPERATOR, id + "/discard", "{}", version(id)).statusCode(409);
        post(OPERATOR, id + "/propose-discarding", "{\"reason\":\"  \"}", null).statusCode(400);
        post(OPERATOR, id + "/propose-discarding", "{\"reason\":\"forged by a test\"}", null).statusCode(200);
        post(OPERATOR, id + "/discard", "{}", version(id)).statusCode(403);
        assertThat(actions(OPERATOR, id)).containsExactly("proposeDiscardingDeadLetter", "replayDeadLetter");
        assertThat(actions(SECOND, id)).contains("discardDeadLetter");
        post(SECOND, id + "/discard", "{}", null).statusCode(428);
        post(SECOND, id + "/discard", "{}", version(id)).statusCode(200);

        assertThat(waiting(key)).isEmpty();
        assertThat(listed("DISCARDED")).filteredOn(one -> one.get("id").equals(id)).singleElement()
                .satisfies(one -> assertThat(one).containsEntry("discardReason", "forged by a test")
                        .containsEntry("proposedBy", "operator-jin").containsEntry("discardedBy", "operator-wen"));
        assertThat(JournalRows.of("operator-wen").getLast().payload()).contains("forged by a test", (String) id);
        post(OPERATOR, id + "/replay", "{}", null).statusCode(409);
    }

    private static List<String> actions(String token, Object id) {
        return given().header("Authorization", token).get("/api/v1/dead-letters/" + id).then().statusCode(200).extract()
                .path("allowedActions");
    }

    private static String version(Object id) {
        return given().header("Authorization", OPERATOR).get("/api/v1/dead-letters/" + id).then().statusCode(200)
                .extract().header("ETag");
    }

    @Test
    void whatIsNoEventAtAllIsKeptAsItCame() {
        var key = UUID.randomUUID();
        Events.send(new ProducerRecord<>(TOPIC, key.toString(), "no event\0at all"));
        assertThat(letter(key)).containsEntry("consumer", "-").doesNotContainKey("eventId")
                .satisfies(letter -> assertThat((String) letter.get("reason")).contains("ce_type"));
    }

    @Test
    void onlyOperatorsTouchWhatWaitsAndAuditorsReadIt() {
        for (var role : List.of("auditor", "agency-clerk")) {
            var token = Tokens.of("other-" + role, role).bearer();
            given().header("Authorization", token).get("/api/v1/dead-letters").then()
                    .statusCode(role.equals("auditor") ? 200 : 403);
            post(token, UUID.randomUUID() + "/replay", "{}", null).statusCode(403);
            post(token, "replays", "{}", null).statusCode(403);
        }
        post(OPERATOR, UUID.randomUUID() + "/replay", "{}", null).statusCode(404);
        given().get("/api/v1/dead-letters").then().statusCode(401);
    }
}
