package org.linli.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.event.Signatures;
import org.linli.platform.event.Signatures.Signed;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.DeadLetters;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** Duplicates, poison and nonsense on the real broker. */
@QuarkusTest
@WithTestResource(Engines.class)
class InboxTest {

    private static final String TOPIC = "sample.others";
    private static final String TYPE = "linli.other.thing.happened.v1";

    private static String note() {
        return given().header("Authorization", Tokens.of("officer", "officer").bearer()).contentType("application/json")
                .body("""
                        {"agencyId":"%s","title":"t","price":{"amount":"1","currency":"CNY"}}"""
                        .formatted(UUID.randomUUID()))
                .post("/api/v1/notes").then().statusCode(201).extract().path("id");
    }

    private static String renaming(String id, String title) {
        return "{\"noteId\":\"" + id + "\",\"title\":\"" + title + "\",\"unknownToUs\":true}";
    }

    @Test
    void takesADeliveredAgainEventOnceAndKeepsCause() {
        var note = note();
        var event = Ids.next();
        Events.publish(event, TOPIC, TYPE, note, 1, renaming(note, "once"));
        Events.publish(event, TOPIC, TYPE, note, 1, renaming(note, "once"));
        Events.publish(TOPIC, TYPE, note, 2, renaming(note, "last"));

        Await.until("the event that came last", () -> JournalRows.of(note).size() >= 3);
        assertThat(JournalRows.of(note)).hasSize(3).last()
                .satisfies(row -> assertThat(row.actor()).isEqualTo("sample/NoteService.happened"));
    }

    @Test
    void putsPoisonAsideWithItsReasonAndGoesOn() {
        var note = note();
        Events.publish(TOPIC, TYPE, note, 1, renaming(note, "poison"));
        Events.publish(TOPIC, TYPE, note, 2, "{not json");
        Events.send(new ProducerRecord<>(TOPIC, note, "no headers at all"));
        Events.publish(TOPIC, "linli.other.thing.unknown.v1", note, 3, "{}");
        Events.publish(TOPIC, TYPE, note, 4, renaming(note, "after"));

        Await.until("the event behind the poison", () -> JournalRows.of(note).size() >= 2);
        assertThat(DeadLetters.of("linli.dead.sample", note, 3)).hasSize(3)
                .allSatisfy(letter -> assertThat(letter.reason()).isNotBlank());
    }

    @Test
    void oneHearerThatFailsStopsNoneOfTheOthersAndTheEventIsPutAside() {
        var note = note();
        Events.publish(TOPIC, TYPE, note, 1, renaming(note, "unbearable"));

        Await.until("the other hearer's answer", () -> JournalRows.of(note).size() >= 2);
        assertThat(DeadLetters.of("linli.dead.sample", note, 1)).singleElement()
                .satisfies(letter -> assertThat(letter.reason()).contains("unbearable"));
    }

    private static void forged(String note, long sequence, String signature) {
        var message = Events.signed(Ids.next(), TOPIC, TYPE, note, sequence, renaming(note, "forged"));
        message.headers().remove("ce_signature");
        if (signature != null) {
            message.headers().add("ce_signature", signature.getBytes(StandardCharsets.US_ASCII));
        }
        Events.send(message);
    }

    @Test
    void believesNobodyWhoIsNotTheServiceTheTypeNames() {
        var note = note();
        forged(note, 1, null);
        forged(note, 2, "00".repeat(32));
        var moved = Events.signed(Ids.next(), TOPIC, TYPE, note, 3, renaming(note, "moved"));
        moved.headers().remove("ce_sequence").add("ce_sequence", "900".getBytes(StandardCharsets.US_ASCII));
        Events.send(moved);
        var good = Events.signed(Ids.next(), TOPIC, TYPE, note, 4, renaming(note, "good"));
        var edited = new ProducerRecord<>(TOPIC, null, note, renaming(note, "edited"), good.headers());
        Events.send(edited);
        Events.publish(TOPIC, TYPE, note, 1, "{ \"title\" : \"spelt otherwise\", \"noteId\":\"" + note + "\"}");

        Await.until("what was signed", () -> JournalRows.of(note).size() >= 2);
        assertThat(JournalRows.of(note)).hasSize(2).last()
                .satisfies(row -> assertThat(row.payload()).contains("spelt otherwise"));
        assertThat(DeadLetters.of("linli.dead.sample", note, 4)).hasSize(4)
                .allSatisfy(letter -> assertThat(letter.reason()).contains("not signed"));
    }

    @Test
    void whatIsSaidHereIsSignedAsItStandsInTheJournal() throws SQLException {
        var note = note();
        var signatures = new Signatures(
                Optional.of(ConfigProvider.getConfig().getValue("linli.events.keys-folder", String.class)),
                Optional.empty());
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select id, type, key, occurred_at, business_date, actor, correlation_id, payload::text, sequence,
                       signature
                  from journal where key = ?""")) {
            select.setString(1, note);
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                var signed = new Signed(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(), row.getObject(5, LocalDate.class),
                        row.getString(6), row.getObject(7, UUID.class), row.getString(8));
                assertThat(signatures.isGood(signed, row.getLong(9), row.getString(10))).isTrue();
                assertThat(signatures.isGood(signed, row.getLong(9) + 1, row.getString(10))).isFalse();
            }
        }
    }

    @Test
    void noticesWhatWasLostOnTheWayAndForgetsItWhenItComes() {
        var note = note();
        Events.publish(TOPIC, TYPE, note, 1, renaming(note, "first"));
        Events.publish(TOPIC, "linli.other.thing.unknown.v1", note, 2, "{}");
        Events.publish(TOPIC, TYPE, note, 6, renaming(note, "sixth"));
        Await.asserted("the gap", () -> assertThat(gaps(note)).containsExactly("3-5"));
        assertThat(JournalRows.of("sample")).extracting(JournalRows.Row::payload)
                .anyMatch(payload -> payload.contains(note) && payload.contains("3") && payload.contains("5"));
        given().get("/q/health/well").then().statusCode(503);
        given().get("/q/health/ready").then().statusCode(200);

        Events.publish(TOPIC, TYPE, note, 4, renaming(note, "fourth"));
        Await.asserted("the two halves", () -> assertThat(gaps(note)).containsExactly("3-3", "5-5"));
        Events.publish(TOPIC, TYPE, note, 5, renaming(note, "fifth"));
        Events.publish(TOPIC, TYPE, note, 3, renaming(note, "third"));
        Events.publish(TOPIC, TYPE, note, 7, renaming(note, "seventh"));
        Await.asserted("nothing missing", () -> assertThat(gaps(note)).isEmpty());
    }

    /** As a page of the change feed says it. */
    private static String fed(ProducerRecord<String, String> message) {
        return """
                {"id":"%s","source":"test","type":"%s","subject":"%s","time":"%s","specversion":"1.0","topic":"%s",
                 "sequence":%s,"businessdate":"%s","actor":"%s","correlationid":"%s","signature":"%s","data":%s}"""
                .formatted(said(message, "id"), said(message, "type"), said(message, "subject"), said(message, "time"),
                        message.topic(), said(message, "sequence"), said(message, "businessdate"),
                        said(message, "actor"), said(message, "correlationid"), said(message, "signature"),
                        message.value());
    }

    private static String said(ProducerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader("ce_" + name).value(), StandardCharsets.UTF_8);
    }

    private static HttpReply closed(String... items) {
        return given().header("Authorization", Tokens.of("operator", "operator").bearer())
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json")
                .body("{\"items\":[" + String.join(",", items) + "]}").post("/gaps/close").then().statusCode(200)
                .extract();
    }

    @Test
    void whatWasLostIsBroughtFromTheFeedAndChangesNothingThatIsNewer() {
        var note = note();
        Events.publish(TOPIC, TYPE, note, 1, renaming(note, "first"));
        Events.publish(TOPIC, TYPE, note, 4, renaming(note, "fourth"));
        Await.asserted("the gap", () -> assertThat(gaps(note)).containsExactly("2-3"));
        var lost = Events.signed(Ids.next(), TOPIC, TYPE, note, 2, renaming(note, "second"));
        var late = Events.signed(Ids.next(), TOPIC, TYPE, note, 3, renaming(note, "third"));
        var next = Events.signed(Ids.next(), TOPIC, TYPE, note, 5, renaming(note, "fifth"));

        assertThat(closed(fed(lost), fed(late)).<Integer>path("heard")).isEqualTo(2);
        assertThat(gaps(note)).isEmpty();
        assertThat(JournalRows.of(note)).as("renamed by the first and the fourth").hasSize(3).last()
                .satisfies(row -> assertThat(row.payload()).contains("fourth"));
        closed(fed(next), fed(next));
        assertThat(JournalRows.of(note)).as("once, however often it comes").hasSize(4).last()
                .satisfies(row -> assertThat(row.payload()).contains("fifth"));
        Events.send(next);
        Events.publish(TOPIC, TYPE, note, 6, renaming(note, "sixth"));
        Await.until("what came on the topic", () -> JournalRows.of(note).size() >= 5);
        assertThat(JournalRows.of(note)).hasSize(5);
    }

    @Test
    void whoBringsWhatNobodySaidIsRefusedAndClosesNoGap() {
        var note = note();
        Events.publish(TOPIC, TYPE, note, 1, renaming(note, "first"));
        Events.publish(TOPIC, TYPE, note, 3, renaming(note, "third"));
        Await.asserted("the gap", () -> assertThat(gaps(note)).containsExactly("2-2"));
        var edited =
                fed(Events.signed(Ids.next(), TOPIC, TYPE, note, 2, renaming(note, "said"))).replace("said", "other");
        var moved = fed(Events.signed(Ids.next(), TOPIC, TYPE, note, 9, renaming(note, "moved")))
                .replace("\"sequence\":9", "\"sequence\":2");
        var poison = fed(Events.signed(Ids.next(), TOPIC, TYPE, note, 4, renaming(note, "poison")));

        var elsewhere = fed(Events.signed(Ids.next(), TOPIC, TYPE, note, 2, renaming(note, "elsewhere")))
                .replace("\"topic\":\"" + TOPIC, "\"topic\":\"linli.elsewhere");

        var answer = closed(edited, moved, poison, elsewhere);
        assertThat(answer.<Integer>path("heard")).isZero();
        assertThat(answer.<List<String>>path("refused")).hasSize(4);
        assertThat(gaps(note)).containsExactly("2-2");
        assertThat(JournalRows.of(note)).hasSize(3);
        assertThat(given().header("Authorization", Tokens.of("operator", "operator").bearer()).queryParam("limit", 500)
                .get("/gaps").then().statusCode(200).extract().<List<String>>path("items.key")).contains(note);
        for (var other : List.of("auditor", "agency-clerk")) {
            given().header("Authorization", Tokens.of("other", other).bearer())
                    .header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json")
                    .body("{\"items\":[]}").post("/gaps/close").then().statusCode(403);
        }
        closed(fed(Events.signed(Ids.next(), TOPIC, TYPE, note, 2, renaming(note, "second"))));
    }

    private static List<String> gaps(String key) {
        try (var connection = TestPostgres.connect(); var select = connection.prepareStatement("""
                select first_missing || '-' || last_missing from inbox_gap where key = ? order by first_missing""")) {
            select.setString(1, key);
            try (var row = select.executeQuery()) {
                var found = new ArrayList<String>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void waitsOutADatabaseThatGoesAwayInsteadOfPuttingTheEventAside() {
        var note = note();
        Events.publish(TOPIC, TYPE, note, 1, renaming(note, "outage"));
        Events.publish(TOPIC, TYPE, note, 2, renaming(note, "after the outage"));
        Events.publish(TOPIC, TYPE, note, 3, renaming(note, "poison"));

        Await.until("what was sent during the outage", () -> JournalRows.of(note).size() >= 3);
        assertThat(JournalRows.of(note)).hasSize(3).last()
                .satisfies(row -> assertThat(row.payload()).contains("after the outage"));
        assertThat(DeadLetters.of("linli.dead.sample", note, 1)).singleElement()
                .satisfies(letter -> assertThat(letter.value()).contains("poison"));
    }
}
