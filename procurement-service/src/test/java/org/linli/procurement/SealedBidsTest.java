package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

@QuarkusTest
@WithTestResource(Engines.class)
class SealedBidsTest {

    private static final String AUDITOR = Tokens.of("auditor", "auditor").bearer();

    private final Play play = new Play();

    @Test
    void nobodyReadsABidBeforeItsTime() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        var bid = Play.id(Play.submit(tender, agency, "2222222.22").statusCode(201).body("price", nullValue()));
        for (var reader : List.of(play.writer, play.reviewer, AUDITOR, Play.director(agency),
                Tokens.of("expert", "expert").person(UUID.randomUUID()).bearer())) {
            for (var envelope : List.of("technical", "price")) {
                Play.get(reader, "/bids/" + bid + "/" + envelope).statusCode(422).body("rule", equalTo("P07.sealed"));
            }
        }
        Play.get(null, "/bids/" + bid + "/price").statusCode(401);
        Play.get(null, "/bids/" + bid).statusCode(404);
        Play.get(play.writer, "/tenders/" + tender + "/bids").statusCode(200).body("", hasSize(0));
        Play.get(play.writer, "/tenders/" + tender + "/sheets").statusCode(200).body("", hasSize(0));
        Play.get(Play.director(agency), "/tenders/" + tender + "/bids").body("", hasSize(1));

        Play.closeBids(tender);
        Await.until("the end of a tender with too few bids", () -> "FAILED".equals(Play.status(tender)));
        // a failed tender keeps its bids sealed
        Play.get(AUDITOR, "/bids/" + bid + "/technical").statusCode(422);
        Play.get(play.writer, "/purchases?status=SCHEDULED").body("items", hasSize(1));
    }

    @Test
    void noTableAndNoJournalSaysWhatABidHolds() throws SQLException {
        var agency = Play.agency();
        var team = Play.team(agency);
        var tender = play.publishedTender();
        Play.submit(tender, agency, "2345678.91", team).statusCode(201);
        for (var table : tables()) {
            assertThat(dump(table)).as(table).doesNotContain("UNIQUE-PROPOSAL-TEXT").doesNotContain("UNIQUE-COST-LINE")
                    .doesNotContain("2345678.91").doesNotContain("234567891")
                    .doesNotContain(hex("UNIQUE-PROPOSAL-TEXT")).doesNotContain(hex("2345678.91"));
        }
        for (var worker : team) {
            assertThat(dump("staff_promise") + dump("staff_named")).doesNotContain(worker.toString());
        }
        assertThat(JournalRows.of(tender)).anySatisfy(row -> {
            assertThat(row.type()).isEqualTo("linli.procurement.bid.submitted.v1");
            assertThat(row.payload()).doesNotContain(agency.toString());
        });
    }

    private static List<String> tables() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement("select tablename from pg_tables where schemaname = 'public'");
                var row = select.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static String dump(String table) throws SQLException {
        var all = new StringBuilder();
        try (var connection = TestPostgres.connect();
                var select = connection.prepareStatement("select t::text from " + table + " t");
                var row = select.executeQuery()) {
            while (row.next()) {
                all.append(row.getString(1)).append('\n');
            }
        }
        return all.toString();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLateBidIsRefusedAlsoBeforeTheSweepComesBy() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        Play.closeBids(tender);
        Play.submit(tender, agency, "2000000.00").statusCode(422).body("rule", equalTo("P07.late"));
    }

    @Test
    void replacesAndWithdrawsUntilTheDeadline() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        var bid = Play.id(Play.submit(tender, agency, "2000000.00").statusCode(201));
        Play.submit(tender, agency, "1900000.00").statusCode(409).body("type",
                equalTo("urn:linli:problem:bid.already"));
        var offer = Play.bid(agency, "1800000.00").replace("\"agencyId\":\"" + agency + "\",", "");
        Play.post(Play.director(agency), "/bids/" + bid + "/replace", null, offer).statusCode(428);
        Play.post(Play.director(agency), "/bids/" + bid + "/replace", "*", offer).statusCode(200);
        Play.post(Play.director(UUID.randomUUID()), "/bids/" + bid + "/withdraw", "\"1\"", null).statusCode(403);
        Play.post(Play.director(agency), "/bids/" + bid + "/withdraw", "*", null).statusCode(200).body("status",
                equalTo("WITHDRAWN"));
        Play.submit(tender, agency, "1900000.00").statusCode(201);
    }

    @Test
    void onlyRegisteredAgenciesBidAndOnlyForThemselves() {
        var tender = play.publishedTender();
        Play.submit(tender, UUID.randomUUID(), "1.00").statusCode(422).body("rule", equalTo("O13"));
        var agency = Play.agency();
        Play.post(Play.director(UUID.randomUUID()), "/tenders/" + tender + "/bids", null, Play.bid(agency, "1.00"))
                .statusCode(403);
        Play.post(Play.director(agency), "/tenders/" + tender + "/bids", null, Play.bid(agency, "0.00"))
                .statusCode(400);
    }

    @Test
    void namedPeopleWorkThereAndAreCertified() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        Play.submit(tender, agency, "2000000.00", UUID.randomUUID()).statusCode(422).body("rule", equalTo("HB1"));
        var supervisor = Play.worker(agency, "LOCAL_SUPERVISOR", true);
        var one = Play.worker(agency, "FRONTLINE", false);
        var two = Play.worker(agency, "FRONTLINE", false);
        var three = Play.worker(agency, "FRONTLINE", true);
        Await.asserted("the workers' posts", () -> Play.submit(tender, agency, "2000000.00", one, two, three)
                .statusCode(422).body("type", equalTo("urn:linli:problem:bid.person-not-certified")));
        Play.submit(tender, agency, "2000000.00", supervisor).statusCode(422).body("type",
                equalTo("urn:linli:problem:bid.person-tier"));
        Play.submit(tender, agency, "2000000.00", one, one).statusCode(400);
        Play.submit(tender, agency, "2000000.00", one, three).statusCode(422).body("type",
                equalTo("urn:linli:problem:bid.team-short"));
        var more = Play.team(agency);
        Play.submit(tender, agency, "2000000.00", one, two, more[0], more[1], more[2]).statusCode(201);
    }

    @Test
    void aBidWithoutTheRequiredPeopleIsNotTaken() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        var nobody = Play.bid(agency, "2000000.00").replaceAll("\"staff\":\\[.*?\\]", "\"staff\":[]");
        var path = "/tenders/" + tender + "/bids";
        Play.post(Play.director(agency), path, null, nobody).statusCode(422).body("rule", equalTo("HB1")).body("type",
                equalTo("urn:linli:problem:bid.team-short"));
        var bid = Play.id(Play.submit(tender, agency, "2000000.00").statusCode(201));
        Play.post(Play.director(agency), "/bids/" + bid + "/replace", "*",
                nobody.replace("\"agencyId\":\"" + agency + "\",", "")).statusCode(422).body("rule", equalTo("HB1"));
    }

    @Test
    void aBidStandsForAnAmendedDocumentOnlyWithThePeopleThatAsksFor() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        var bid = Play.id(Play.submit(tender, agency, "2000000.00").statusCode(201));
        var more = Play.content("2400000.00", "").replace("\"people\":3", "\"people\":4");
        var amendment = Play.id(Play.post(play.writer, "/tenders/" + tender + "/amendments", null,
                "{\"content\":" + more + ",\"reason\":\"人员增加\"}").statusCode(201));
        Play.post(play.reviewer, "/amendments/" + amendment + "/publish", "*", null).statusCode(200);
        Play.post(Play.director(agency), "/bids/" + bid + "/confirm", "*", null).statusCode(422).body("type",
                equalTo("urn:linli:problem:bid.team-short"));
    }

    @Test
    void whoLostItsTeamIsNotAwardedAndTheNextInRankMayBe() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        play.stage(tender, "announce").statusCode(200);
        Play.standStill(tender);
        leaveAll(ranked.agencies().get(1));
        play.stage(tender, "award").statusCode(422).body("rule", equalTo("HB1"));
        play.stage(tender, "pass-over").statusCode(200);
        Play.standStill(tender);
        play.stage(tender, "award").statusCode(201).body("agencyId", equalTo(ranked.agencies().get(2).toString()));
    }

    @Test
    void whoLostItsTeamDoesNotSign() {
        var ranked = play.ranked();
        var contract = Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + ranked.awarded() + "\"}")
                .statusCode(201));
        var text = "{\"sha256\":\"" + Play.get(play.writer, "/contracts/" + contract).extract().path("sha256") + "\"}";
        leaveAll(ranked.agencies().get(1));
        Play.post(Play.director(ranked.agencies().get(1)), "/contracts/" + contract + "/sign", "*", text)
                .statusCode(422).body("rule", equalTo("HB1"));
    }

    /** Everybody's post at the agency ends. */
    private static void leaveAll(UUID agency) {
        for (var post : Rows.pairs("select worker_id, id from known_post where agency_id = ?", agency)) {
            Events.publish("linli.workers", "linli.workforce.post.ended.v1", post.getFirst(), 2, """
                    {"workerId":"%s","postId":"%s","agencyId":"%s","tier":"FRONTLINE","reason":"OTHER","on":"%s"}"""
                    .formatted(post.getFirst(), post.getLast(), agency, Time.today()));
        }
        Await.until("the ends of their posts", () -> Rows
                .count("select count(*) from known_post where agency_id = ? and ended_on is null", agency) == 0);
    }

    @Test
    void ofTwoBidsAtTheSameMomentThatNameOnePersonOneIsTold() throws Exception {
        var agency = Play.agency();
        var shared = Play.team(agency);
        var first = play.publishedTender();
        var second = new Play().publishedTender();
        for (int round = 0; round < 20; round++) {
            try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = crowd.invokeAll(List.<Callable<Integer>>of(
                        () -> Play.submit(first, agency, "2000000.00", shared).extract().statusCode(),
                        () -> Play.submit(second, agency, "2000000.00", shared).extract().statusCode()));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 422);
            }
            for (var tender : List.of(first, second)) {
                List<String> mine = Play.get(Play.director(agency), "/tenders/" + tender + "/bids").extract()
                        .path("findAll{it.status == 'SUBMITTED'}.id");
                mine.forEach(bid -> Play.post(Play.director(agency), "/bids/" + bid + "/withdraw", "*", null)
                        .statusCode(200));
            }
        }
    }

    @Test
    void theSameKeyTwiceIsOneBid() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        var key = UUID.randomUUID().toString();
        var path = "/tenders/" + tender + "/bids";
        var bid = Play.bid(agency, "2000000.00");
        var first = Play.id(Play.post(Play.director(agency), path, null, key, bid).statusCode(201));
        var again = Play.id(Play.post(Play.director(agency), path, null, key, bid).statusCode(201));
        assertThat(again).isEqualTo(first);
        Play.post(Play.director(agency), path, null, key, bid.replace("2000000.00", "2000000.01")).statusCode(422);
    }
}
