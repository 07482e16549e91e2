package org.linli.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.identity.Actor;
import org.linli.platform.identity.CommandContext;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Tokens;

@QuarkusTest
@WithTestResource(Engines.class)
class FeedAndSealsTest {

    private static final String AUDITOR = Tokens.of("auditor", "auditor").bearer();

    @Inject
    Seals seals;

    @Inject
    CommandContext context;

    private static void insert(Connection connection, String key) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into journal (id, topic, key, sequence, type, occurred_at, business_date, actor,
                    correlation_id, payload)
                values (gen_random_uuid(), ?, ?, 1, 'linli.sample.raw.v1', timestamptz '2026-07-15 10:00+08',
                    date '2026-07-15', 'test', gen_random_uuid(), '{}')""")) {
            insert.setString(1, "feed-test");
            insert.setString(2, key);
            insert.executeUpdate();
        }
    }

    private static List<String> read(String after) {
        return given().header("Authorization", AUDITOR).queryParam("after", after).queryParam("topic", "feed-test")
                .get("/events").then().statusCode(200).extract().path("items.subject");
    }

    private static String next(String after) {
        return given().header("Authorization", AUDITOR).queryParam("after", after).queryParam("topic", "feed-test")
                .get("/events").then().extract().path("next");
    }

    @Test
    void aReaderNeverSkipsARowOfASlowTransaction() throws SQLException {
        var early = UUID.randomUUID().toString();
        var late = UUID.randomUUID().toString();
        var start = next("");
        try (var slow = TestPostgres.connect(); var fast = TestPostgres.connect()) {
            slow.setAutoCommit(false);
            insert(slow, early);
            insert(fast, late);
            assertThat(read(start)).as("the slow transaction holds the feed back").doesNotContain(late);
            var between = next(start);
            slow.commit();
            assertThat(read(between)).containsSubsequence(early, late);
        }
    }

    /** 1000 comes after 999: as text it would come before, and a reader that stands at 999 would never see it. */
    @Test
    void transactionsAreOrderedAsNumbersWhenTheyGrowADigit() throws SQLException {
        var start = next("");
        var keys = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString(), UUID.randomUUID().toString());
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare at bigint; begin
                        loop
                            at := pg_current_xact_id()::text::bigint; commit;
                            exit when (at + 3)::text like '1%' and length((at + 3)::text) > length(at::text);
                        end loop;
                    end $$""");
            for (var key : keys) {
                insert(connection, key);
            }
        }
        var seen = new ArrayList<String>();
        for (var after = start; after != null;) {
            var page =
                    given().header("Authorization", AUDITOR).queryParam("after", after).queryParam("topic", "feed-test")
                            .queryParam("limit", 1).get("/events").then().statusCode(200).extract();
            List<String> subjects = page.path("items.subject");
            seen.addAll(subjects);
            after = subjects.isEmpty() ? null : page.path("next");
        }
        assertThat(seen).containsSubsequence(keys);
    }

    @Test
    void theJournalIsAppendOnly() throws SQLException {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            insert(connection, UUID.randomUUID().toString());
            assertThatThrownBy(() -> statement.execute("update journal set actor = 'x'"))
                    .hasMessageContaining("append only");
            assertThatThrownBy(() -> statement.execute("delete from journal")).hasMessageContaining("append only");
            assertThatThrownBy(() -> statement.execute("truncate journal")).hasMessageContaining("append only");
        }
    }

    @Test
    void aRowEditedBehindTheTriggersBackIsFound() throws SQLException {
        var key = UUID.randomUUID().toString();
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            insert(connection, key);
            context.begin(Actor.of("test"), null, null, null);
            assertThat(seals.seal()).isTrue();
            verify(true);
            statement.execute("alter table journal disable trigger journal_no_change");
            statement.execute("update journal set actor = 'somebody else' where key = '" + key + "'");
            verify(false);
            statement.execute("update journal set actor = 'test' where key = '" + key + "'");
            statement.execute("alter table journal enable trigger journal_no_change");
            verify(true);
        }
    }

    private static void verify(boolean ok) {
        given().header("Authorization", AUDITOR).get("/journal/verify").then().statusCode(200).body("ok", equalTo(ok));
    }

    @Test
    void sealingRests() {
        context.begin(Actor.of("test"), null, null, null);
        while (seals.seal()) {
            context.begin(Actor.of("test"), null, null, null);
        }
        assertThat(seals.seal()).as("a block of nothing but seals is not begun").isFalse();
    }
}
