package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;

/** An agency's standing counts in the moment of the award and of each signature, not when somebody looked last. */
@QuarkusTest
@WithTestResource(Engines.class)
class StandingTest {

    private final Play play = new Play();

    @Test
    void whoIsDisqualifiedBetweenTheNoticeAndTheAwardGetsNone() {
        var ranked = play.ranked();
        play.stage(ranked.tender(), "announce").statusCode(200);
        Play.standStill(ranked.tender());
        Play.disqualify(ranked.agencies().get(1));
        // its bid falls with it, or the award is refused until it has: never does it win
        Await.until("the fall of the bid",
                () -> "INVALIDATED"
                        .equals(Play.get(Play.director(ranked.agencies().get(1)), "/bids/" + ranked.bids().get(1))
                                .extract().path("status")));
        // the next is announced anew, with a term for objections of its own
        Await.until("the notice of the next", () -> ranked.bids().get(2).toString()
                .equals(Play.get(null, "/tenders/" + ranked.tender()).extract().path("leadingBidId")));
        play.stage(ranked.tender(), "award").statusCode(422).body("rule", equalTo("P19"));
        Play.standStill(ranked.tender());
        play.stage(ranked.tender(), "award").statusCode(201).body("agencyId",
                equalTo(ranked.agencies().get(2).toString()));
    }

    /** The standing alone, as a decision leaves it whose other effects have not been worked off. */
    @Test
    void theStandingIsReadInTheTransactionOfTheAward() throws SQLException {
        var ranked = play.ranked();
        play.stage(ranked.tender(), "announce").statusCode(200);
        Play.standStill(ranked.tender());
        stand(ranked.agencies().get(1), "BID");
        play.stage(ranked.tender(), "award").statusCode(422).body("rule", equalTo("O13"));
        assertThat(Play.status(ranked.tender())).isEqualTo("STANDSTILL");
        assertThat(JournalRows.typesOf(ranked.tender())).doesNotContain("linli.procurement.award.made.v1");
    }

    @Test
    void theStandingIsReadInTheTransactionOfEachSignature() throws SQLException {
        var ranked = play.ranked();
        var contract = Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + ranked.awarded() + "\"}")
                .statusCode(201));
        var path = "/contracts/" + contract;
        var text = "{\"sha256\":\"" + Play.get(play.writer, path).extract().<String>path("sha256") + "\"}";
        Play.post(Play.director(ranked.agencies().get(1)), path + "/sign", "*", text).statusCode(200);
        stand(ranked.agencies().get(1), "SIGN");
        Play.post(play.writer, path + "/sign", "*", text).statusCode(422).body("rule", equalTo("O13"));
        Play.get(play.writer, path).body("status", equalTo("PENDING_SIGNATURE")).body("signatures.size()", equalTo(1));
        assertThat(JournalRows.typesOf(contract)).doesNotContain("linli.procurement.contract.signed.v1");
    }

    /** A decision that is being written holds the agency's row: the award waits for it and then sees it. */
    @Test
    void anAwardWaitsForADecisionUnderWay() throws Exception {
        var ranked = play.ranked();
        play.stage(ranked.tender(), "announce").statusCode(200);
        Play.standStill(ranked.tender());
        try (var deciding = TestPostgres.connect(); var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            deciding.setAutoCommit(false);
            stand(deciding, ranked.agencies().get(1), "BID");
            var award = crowd.submit(() -> play.stage(ranked.tender(), "award").extract().statusCode());
            Await.until("an award that waits for the row", StandingTest::somebodyWaits);
            assertThat(award.isDone()).isFalse();
            deciding.commit();
            assertThat(award.get(3, TimeUnit.MINUTES)).isEqualTo(422);
        }
    }

    private static boolean somebodyWaits() throws SQLException {
        try (var connection = TestPostgres.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like "
                                + "'%known_agency%'")) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private static void stand(UUID agency, String effect) throws SQLException {
        try (var connection = TestPostgres.connect()) {
            stand(connection, agency, effect);
        }
    }

    private static void stand(Connection connection, UUID agency, String effect) throws SQLException {
        try (var update = connection.prepareStatement("""
                update known_agency set version = version + 1,
                    standings = jsonb_build_array(jsonb_build_object('effect', ?::text,
                    'decisionId', gen_random_uuid(), 'from', ?::text, 'until', ?::text)) where id = ?""")) {
            update.setString(1, effect);
            update.setString(2, Time.today().toString());
            update.setString(3, Time.today().plusYears(1).toString());
            update.setObject(4, agency);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
