package org.linli.platform.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.RoundTrips;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** One bad row stops no other and does not vanish. */
@QuarkusTest
@WithTestResource(Engines.class)
class SweepTest {

    @Inject
    SweepRunner sweeps;

    private static final String OPERATOR = Tokens.of("operator", "operator").bearer();
    private static final String RENAMED = "linli.sample.note.renamed.v1";

    /** Due one second after another. @return their ids in that order */
    private static List<UUID> due(int notes, Instant from, String... titles) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var connection = TestPostgres.connect(); var insert = connection.prepareStatement("""
                insert into note (id, agency_id, title, price, next_check_at, status, version)
                    values (?, ?, ?, 100, ?, 'YOUNG', 0)""")) {
            for (var n = 0; n < notes; n++) {
                var id = Ids.next();
                insert.setObject(1, id);
                insert.setObject(2, id);
                insert.setString(3, n < titles.length ? titles[n] : "young");
                insert.setTimestamp(4, Timestamp.from(from.plusSeconds(n)));
                insert.addBatch();
                ids.add(id);
            }
            insert.executeBatch();
        }
        return ids;
    }

    private static void title(UUID note, String title) throws SQLException {
        try (var connection = TestPostgres.connect();
                var update = connection.prepareStatement("update note set title = ? where id = ?")) {
            update.setString(1, title);
            update.setObject(2, note);
            update.executeUpdate();
        }
    }

    private static List<Map<String, Object>> failures() {
        return given().header("Authorization", OPERATOR).get("/sweeps/failures").then().statusCode(200).extract()
                .path("items");
    }

    @Test
    void aPoisonedRowAmongAThousandRestsAndTheOthersAreDoneInOrderInOnePass() throws SQLException {
        var from = Time.now().plus(Duration.ofHours(1));
        var notes = due(1000, from);
        var poisoned = notes.get(450);
        title(poisoned, "poison");

        Time.to(from.plusSeconds(1000));

        notes.remove(poisoned);
        assertThat(JournalRows.ofType(RENAMED)).filteredOn(row -> notes.contains(UUID.fromString(row.key())))
                .extracting(row -> UUID.fromString(row.key())).isEqualTo(notes);
        assertThat(JournalRows.of(poisoned.toString())).isEmpty();
        assertThat(failures()).filteredOn(failure -> failure.get("row").equals(poisoned.toString())).singleElement()
                .satisfies(
                        failure -> assertThat(failure).containsEntry("sweep", "old-notes").containsEntry("attempts", 1)
                                .containsEntry("reason", "IllegalStateException: this note cannot grow old"));
        assertThat(given().get("/q/metrics").then().statusCode(200).extract().asString())
                .contains("linli_sweep_failures{sweep=\"old-notes\"} 1.0");
        assertThat(Instant.parse(given().get("/clock").then().extract().path("sweptThrough")))
                .as("the pass was complete").isAfterOrEqualTo(from.plusSeconds(1000));
    }

    @Test
    void aBeatWithNothingDueAsksTwoQuestionsHoweverManySweepsThereAre() throws Exception {
        try (var connection = TestPostgres.connect(); var settle = connection.createStatement()) {
            settle.execute("update note set next_check_at = null");
            settle.execute("delete from sweep_failure");
        }
        assertThat(RoundTrips.least(sweeps::run)).as("what failed before, and what is due").isLessThanOrEqualTo(2);
    }

    @Test
    void aHundredRowsAreReadAndWrittenTogether() throws Exception {
        due(1, Time.now().minusSeconds(5));
        sweeps.run();
        due(1, Time.now().minusSeconds(5));
        var one = RoundTrips.of(sweeps::run);
        var notes = due(100, Time.now().minusSeconds(500));
        var hundred = RoundTrips.of(sweeps::run);
        assertThat(JournalRows.ofType(RENAMED)).extracting(JournalRows.Row::key)
                .containsAll(notes.stream().map(UUID::toString).toList());
        assertThat(hundred).as("%d for one; then a read and a write for each 25, and the heads", one)
                .isLessThanOrEqualTo(one + 8);
    }

    @Test
    void aFailedRowIsTriedAgainAfterALongerPauseEachTimeAndLeavesTheListWhenItsTurnGoesWell() throws SQLException {
        var note = due(1, Time.now().plusSeconds(60), "poison").getFirst();
        Time.to(Time.now().plusSeconds(61));
        assertThat(attempts(note)).isEqualTo(1);
        Time.sweep();
        assertThat(attempts(note)).as("it rests").isEqualTo(1);

        Time.to(nextTry(note));
        assertThat(attempts(note)).isEqualTo(2);
        var pause = Duration.between(Time.now(), nextTry(note));
        assertThat(pause).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));

        title(note, "put right");
        Time.to(nextTry(note));
        assertThat(JournalRows.of(note.toString())).singleElement()
                .satisfies(row -> assertThat(row.type()).isEqualTo(RENAMED));
        assertThat(failures()).noneMatch(failure -> failure.get("row").equals(note.toString()));
    }

    @Test
    void aRowThatSomebodyTookCareOfLeavesTheListToo() throws SQLException {
        var note = due(1, Time.now().plusSeconds(60), "poison").getFirst();
        Time.to(Time.now().plusSeconds(61));
        try (var connection = TestPostgres.connect();
                var settle = connection.prepareStatement("update note set next_check_at = null where id = ?")) {
            settle.setObject(1, note);
            settle.executeUpdate();
        }
        Time.to(nextTry(note));
        assertThat(failures()).noneMatch(failure -> failure.get("row").equals(note.toString()));
    }

    @Test
    void theListIsForOperatorsAndPaged() throws SQLException {
        given().get("/sweeps/failures").then().statusCode(401);
        given().header("Authorization", Tokens.of("clerk", "agency-clerk").bearer()).get("/sweeps/failures").then()
                .statusCode(403);
        var notes = due(3, Time.now().plusSeconds(60), "poison", "poison", "poison");
        Time.to(Time.now().plusSeconds(65));
        var seen = new ArrayList<String>();
        for (String after = ""; after != null;) {
            var page = given().header("Authorization", OPERATOR).queryParam("after", after).queryParam("limit", 1)
                    .get("/sweeps/failures").then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.row"));
            after = page.getString("next");
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(notes.stream().map(UUID::toString).toList());
        for (var note : notes) {
            title(note, "put right");
        }
        Time.to(nextTry(notes.getLast()).plusSeconds(60));
    }

    private static Map<String, Object> failure(UUID note) {
        return failures().stream().filter(each -> each.get("row").equals(note.toString())).findFirst().orElseThrow();
    }

    private static int attempts(UUID note) {
        return (int) failure(note).get("attempts");
    }

    private static Instant nextTry(UUID note) {
        return Instant.parse((String) failure(note).get("nextTryAt"));
    }
}
