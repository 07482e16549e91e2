package org.linli.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** In this order: is it there, is it what you saw, may it be done now; and before all that nothing happens. */
@QuarkusTest
@WithTestResource(Engines.class)
class CommandsTest {

    private static final String OFFICER = Tokens.of("officer", "officer").bearer();

    private static String note() {
        return given().header("Authorization", OFFICER).contentType("application/json").body("""
                {"agencyId":"%s","title":"t","price":{"amount":"1","currency":"CNY"}}""".formatted(UUID.randomUUID()))
                .post("/api/v1/notes").then().statusCode(201).extract().path("id");
    }

    private static HttpReply rename(String id, String ifMatch) {
        return given().header("Authorization", OFFICER).header("If-Match", ifMatch)
                .header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json")
                .body("{\"title\":\"new\"}").post("/api/v1/notes/" + id + "/rename").then();
    }

    @Test
    void whatIsNotThereIsSaidBeforeAnythingElse() {
        rename(UUID.randomUUID().toString(), "\"99\"").statusCode(404);
    }

    @Test
    void aStaleViewIsRefusedBeforeTheStatusIsAsked() {
        var note = note();
        Time.to(Time.today().plusDays(4));
        rename(note, "\"0\"").statusCode(412);
    }

    @Test
    void aRefusedCommandHasNoEffectAtAll() {
        var note = note();
        Time.to(Time.today().plusDays(4));
        var before = JournalRows.typesOf(note);
        rename(note, "*").statusCode(409).body("type", equalTo("urn:linli:problem:illegal-transition"));
        assertThat(JournalRows.typesOf(note)).isEqualTo(before);
    }

    @Test
    void commandsOnOneAggregateComeOneAfterTheOther() throws Exception {
        var note = note();
        List<Integer> answers = ConcurrentCalls.ask(8, n -> rename(note, "*").extract().statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(JournalRows.of(note)).hasSize(9).extracting(JournalRows.Row::sequence).isSorted();
    }

    @Test
    void ofManyWhoSawTheSameVersionOneDecides() throws Exception {
        var note = note();
        List<Integer> answers = ConcurrentCalls.ask(8, n -> rename(note, "\"0\"").extract().statusCode());
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    }
}
