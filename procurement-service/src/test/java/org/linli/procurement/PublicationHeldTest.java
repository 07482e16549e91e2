package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** A fact that cannot be published holds up its own purchase alone, and is not left out. */
@QuarkusTest
@WithTestResource(Engines.class)
class PublicationHeldTest {

    private static final String OPERATOR = Tokens.of("operator", "operator").bearer();

    private final Play play = new Play();
    private final Play other = new Play();

    private static UUID cancelledTender(Play play, String amount) {
        var tender = play.publishedTender("OPEN_TENDER", amount, Play.content(amount, ""));
        Play.post(play.writer, "/tenders/" + tender + "/cancel", "*", "{\"reason\":\"the plan was changed\"}")
                .statusCode(200);
        return tender;
    }

    /** Replaces the text that the release of its publication is made of. */
    private static void change(UUID tender, String content) {
        Publication.execute("alter table tender_document disable trigger user", """
                update tender_document set content = %s where content_hash = (select content_hash
                    from tender where id = '%s')""".formatted(content, tender),
                "alter table tender_document enable trigger user");
    }

    private static List<String> tags(Play play) {
        return Publication.sql("select array_to_string(tags, ' ') from ocds_release where purchaser_id = '"
                + play.street + "' order by position");
    }

    private static List<String> held(Play play) {
        return Publication.sql("""
                select j.type from ocds_held h join journal j on j.id = h.fact_id join purchase p
                    on p.id = h.purchase_id
                 where p.purchaser_id = '%s' order by j.txid, j.position""".formatted(play.street));
    }

    private static Optional<Map<String, Object>> failure(String fact) {
        return given().header("Authorization", OPERATOR).get("/sweeps/failures").then().statusCode(200).extract()
                .<List<Map<String, Object>>>path("items").stream().filter(each -> each.get("row").equals(fact))
                .findFirst();
    }

    @Test
    void whatFollowsAFactThatFailsWaitsForItAndTheOthersGoOn() throws SQLException {
        UUID tender;
        try (var elsewhere = TestPostgres.connect(); var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select 1 from ocds_cursor for update");
            tender = cancelledTender(play, "1700000.00");
            change(tender, "jsonb_build_array(content)");
            elsewhere.rollback();
        }
        cancelledTender(other, "1800000.00");
        Publication.upToDate();

        var published = Publication
                .sql("select id::text from journal where type = 'linli.procurement.tender.published.v1' and key = '"
                        + tender + "'")
                .getFirst();
        assertThat(tags(other)).containsExactly("planning", "planningUpdate", "planningUpdate", "planningUpdate",
                "tender", "tenderCancellation");
        assertThat(tags(play)).containsExactly("planning", "planningUpdate", "planningUpdate", "planningUpdate");
        assertThat(held(play)).startsWith("linli.procurement.tender.published.v1")
                .contains("linli.procurement.tender.cancelled.v1");
        assertThat(failure(published))
                .hasValueSatisfying(failed -> assertThat(failed).containsEntry("sweep", "open-publication"));

        change(tender, "content -> 0");
        Await.until("the publication of what was held", () -> {
            failure(published).map(failed -> Instant.parse((String) failed.get("nextTryAt")))
                    .filter(next -> next.isAfter(Time.now())).ifPresent(Time::to);
            Time.sweep();
            return held(play).isEmpty();
        });
        assertThat(tags(play)).containsExactly("planning", "planningUpdate", "planningUpdate", "planningUpdate",
                "tender", "tenderCancellation");
        assertThat(failure(published)).isEmpty();
    }
}
