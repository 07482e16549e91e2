package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** What became of results, and who lies far from everybody else. */
@QuarkusTest
@WithTestResource(Engines.class)
class AftermathTest {

    private static final String AUDITOR = Tokens.of("auditor", "auditor").bearer();
    private static final int TENDERS = 600;

    private final Play play = new Play();

    @Test
    void anAmendmentThatIsOwedForMoreThanAMonthIsAskedAbout() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        var query = Play.id(Play.post(Play.director(agency), "/tenders/" + tender + "/challenges", null, """
                {"agencyId":"%s","level":"OBJECTION","subject":"DOCUMENT","points":["the planned hours"]}"""
                .formatted(agency)).statusCode(201));
        Play.post(play.writer, "/challenges/" + query + "/answer", "*",
                "{\"agrees\":true,\"text\":\"t\",\"remedy\":\"AMEND\"}").statusCode(200);
        Play.agreed(play.reviewer, query);
        Play.get(null, "/challenges/" + query).body("amendmentOwed", equalTo(true));
        var promised = Time.today();
        Time.to(promised.plusDays(30));
        assertFlags(tender, "RULING_NOT_FOLLOWED", 0);
        Time.to(promised.plusDays(31));
        assertFlags(tender, "RULING_NOT_FOLLOWED", 1);
        Time.to(promised.plusDays(32));
        assertFlags(tender, "RULING_NOT_FOLLOWED", 1);
    }

    @Test
    void theSameWinnerAfterARulingThatUndidItsAwardIsAwardedAndAskedAbout() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        var loser = ranked.agencies().get(0);
        play.stage(tender, "announce").statusCode(200);
        var challenge =
                "/challenges/" + Play.id(Play.post(Play.director(loser), "/tenders/" + tender + "/challenges", null, """
                        {"agencyId":"%s","level":"OBJECTION","subject":"EVALUATION","points":["the hours"]}"""
                        .formatted(loser)).statusCode(201));
        Play.post(play.writer, challenge + "/answer", "*", "{\"agrees\":false,\"text\":\"no\"}").statusCode(200);
        Play.standStill(tender);
        var award = Play.id(play.stage(tender, "award").statusCode(201));
        Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201);
        Play.post(Play.director(loser), challenge + "/complain", null, "{\"items\":[1],\"grounds\":\"g\"}")
                .statusCode(200);
        Play.post(Case.maker(), challenge + "/examine", "*", "{\"admitted\":true,\"reasons\":\"r\"}").statusCode(200);
        Play.post(Case.checker(), challenge + "/decide", "*",
                "{\"outcome\":\"UPHELD\",\"reasons\":\"r\",\"remedy\":\"RESCORE\"}").statusCode(200);
        Play.get(null, "/awards/" + award).body("status", equalTo("WITHDRAWN"));
        assertFlags(tender, "SECOND_AWARD_AFTER_RULING", 0);
        play.scoreAll(tender, ranked.bids().get(0), 70);
        play.scoreAll(tender, ranked.bids().get(1), 92);
        play.scoreAll(tender, ranked.bids().get(2), 80);
        for (var stage : List.of("consensus", "open-prices", "rank", "announce")) {
            play.stage(tender, stage).statusCode(200);
        }
        Play.standStill(tender);
        var again = Play.id(play.stage(tender, "award").statusCode(201));
        Play.get(null, "/awards/" + again).body("agencyId", equalTo(ranked.agencies().get(1).toString()));
        Time.to(Time.today().plusDays(1));
        assertFlags(tender, "SECOND_AWARD_AFTER_RULING", 1);
        Play.get(null, "/fairness/flags?kind=SECOND_AWARD_AFTER_RULING&tenderId=" + tender)
                .body("items[0].subject", equalTo(ranked.agencies().get(1).toString()))
                .body("items[0].rule", equalTo("FW15"));
        var contract =
                Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + again + "\"}").statusCode(201));
        var text = Play.get(play.writer, "/contracts/" + contract).extract().<String>path("sha256");
        Play.post(Play.director(ranked.agencies().get(1)), "/contracts/" + contract + "/sign", "*",
                "{\"sha256\":\"" + text + "\"}").statusCode(200);
    }

    @Test
    void aPriceThatChangesTwiceInAQuarterIsAskedAbout() {
        var ranked = play.ranked();
        var path = "/contracts/" + ranked.signed();
        changePrice(path, ranked);
        Time.to(Time.today().plusDays(1));
        assertFlags(ranked.tender(), "PRICE_CHANGED_AGAIN", 0);
        changePrice(path, ranked);
        Time.to(Time.today().plusDays(1));
        assertFlags(ranked.tender(), "PRICE_CHANGED_AGAIN", 1);
        Play.get(null, "/fairness/flags?kind=PRICE_CHANGED_AGAIN&tenderId=" + ranked.tender())
                .body("items[0].reason", equalTo("2 changes of the price within 90 days"))
                .body("items[0].subject", equalTo(ranked.agencies().get(1).toString()));
    }

    private void changePrice(String path, Play.Ranked ranked) {
        Play.post(play.writer, path + "/changes", etag(path), "{\"kind\":\"SUPPLEMENT\",\"delta\":"
                + Play.money("50000.00") + ",\"rationale\":\"more visits are needed\"}").statusCode(200);
        var text = Play.get(null, path).extract().<String>path("changes[-1].sha256");
        Play.post(Play.director(ranked.agencies().get(1)), path + "/consent-to-change", etag(path),
                "{\"sha256\":\"" + text + "\"}").statusCode(200);
    }

    private static String etag(String path) {
        return Play.get(null, path).extract().header("ETag");
    }

    /** Looks again although another test was here on that day. */
    private static void assertFlags(UUID tender, String kind, int times) {
        Rows.change("delete from fairness_look");
        Time.sweep();
        Play.get(null, "/fairness/flags?kind=" + kind + "&tenderId=" + tender).statusCode(200).body("items",
                hasSize(times));
    }

    private static final String FORMER_ROW = "00000000-0000-0000-0000-00000000f001";
    /** Whoever has most invalid bids handed half of them in under a former row of its code. */
    private static final String TWO_ROWS = """
            create temp table worst on commit drop as
            select agency_id, array_agg(bid.id order by bid.id) as bids from bid join tender on tender.id = tender_id
            where number like 'SC-T-%' and bid.status = 'DISQUALIFIED'
            group by agency_id order by count(*) desc, agency_id limit 1;
            insert into known_agency (id, version, standings, unified_social_credit_code)
            select each, 0, cast('[]' as jsonb), 'TWO-ROWS'
            from worst, unnest(array[agency_id, '00000000-0000-0000-0000-00000000f001'::uuid]) as each
            on conflict (id) do update set unified_social_credit_code = 'TWO-ROWS';
            update bid set agency_id = '00000000-0000-0000-0000-00000000f001'
            from worst where bid.id = any (bids[1:cardinality(bids) / 2])""";

    @Test
    void whoseBidsAreFoundInvalidFarMoreOftenThanOthersIsShownToThoseWhoSupervise() throws SQLException {
        run("set linli.tenders = '" + TENDERS + "'; set linli.now = '" + Time.START + "'", script("seed.sql"), """
                update bid set status = 'DISQUALIFIED' where status = 'LOST'
                and agency_id = (select agency_id from bid join tender on tender.id = tender_id
                                 where number like 'SC-T-%' and bid.status = 'LOST' group by agency_id
                                 order by count(*) desc, agency_id limit 1)""", "delete from outlier_look", TWO_ROWS);
        try {
            // its bids are opened before the month that is looked at begins
            Time.to(Time.today().withDayOfMonth(1).plusMonths(2));
            var found = Play.get(AUDITOR, "/fairness/outliers?kind=OFTEN_DISQUALIFIED&party=AGENCY").statusCode(200)
                    .body("items.size()", greaterThan(0)).body("items.rule", everyItem(equalTo("FW18")))
                    .body("items[0].reason", containsString("opened bids were found invalid"))
                    .body("items.partyId", everyItem(not(equalTo(FORMER_ROW)))).extract();
            assertThat(JournalRows.of(found.<String>path("items[0].id"))).singleElement()
                    .satisfies(row -> assertThat(row.type()).isEqualTo("linli.procurement.fairness.outlier-found.v1"));
            int before = found.path("items.size()");
            Time.sweep();
            Play.get(AUDITOR, "/fairness/outliers?kind=OFTEN_DISQUALIFIED&party=AGENCY").body("items", hasSize(before));
            Play.get(null, "/fairness/outliers").statusCode(401);
            Play.get(play.writer, "/fairness/outliers").statusCode(403);
        } finally {
            run(script("unseed.sql"), "delete from known_agency where unified_social_credit_code = 'TWO-ROWS'");
        }
    }

    private static void run(String... statements) throws SQLException {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String script(String name) {
        try (var file = Objects.requireNonNull(AftermathTest.class.getResourceAsStream("/scale/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
