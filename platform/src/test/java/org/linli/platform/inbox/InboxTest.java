package org.linli.platform.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.DeadLetters;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Tokens;

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
