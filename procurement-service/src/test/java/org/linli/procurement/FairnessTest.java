package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.Http;

/** What the watch says of results, and that it says it beside them. */
@QuarkusTest
@WithTestResource(Engines.class)
class FairnessTest {

    private final Play play = new Play();

    private static List<String> kinds(UUID tender) {
        return Play.get(null, "/fairness/flags?tenderId=" + tender).statusCode(200).extract().path("items.kind");
    }

    @Test
    void flagsAreToldOnceWithTheirReasonsAndChangeNoResult() {
        var priced = play.priced("2380000.00", "2390000.00", "2400000.00");
        play.dismissSigns(priced.tender());
        play.stage(priced.tender(), "rank").statusCode(200);
        Time.sweep();
        assertThat(kinds(priced.tender())).as("before anything is announced").isEmpty();
        play.stage(priced.tender(), "announce").statusCode(200);
        var before = Play.get(null, "/tenders/" + priced.tender() + "/result").extract().asString();
        Time.sweep();
        Time.sweep();
        assertThat(kinds(priced.tender())).containsExactlyInAnyOrder("SHORT_PERIOD", "PRICE_PATTERN",
                "PRICE_AT_CEILING");
        Play.get(null, "/fairness/flags?kind=PRICE_AT_CEILING&tenderId=" + priced.tender()).body("items", hasSize(1))
                .body("items[0].rule", equalTo("FW7"))
                .body("items[0].subject", equalTo(priced.agencies().get(1).toString()))
                .body("items[0].reason", equalTo("2390000.00 against a ceiling of 2400000.00: 0.42 per cent below it"))
                .body("items[0].inputs.name", containsInAnyOrder("price", "ceiling", "underPercent"));
        Http.given().header("Accept-Language", "zh-CN")
                .get("/api/v1/fairness/flags?kind=PRICE_PATTERN&tenderId=" + priced.tender()).then()
                .body("items[0].title", equalTo("报价呈规律性")).body("items[0].basis", containsString("令87 art 37"));
        Play.get(null, "/fairness/flags?areaCode=" + play.street + "&limit=2").body("items", hasSize(2));
        String flag = Play.get(null, "/fairness/flags?tenderId=" + priced.tender()).extract().path("items[0].id");
        assertThat(JournalRows.of(flag)).singleElement().satisfies(row -> {
            assertThat(row.type()).isEqualTo("linli.procurement.fairness.flagged.v1");
            assertThat(row.topic()).isEqualTo("linli.fairness");
        });
        assertThat(Play.get(null, "/tenders/" + priced.tender() + "/result").extract().asString()).isEqualTo(before);
        Play.get(null, "/tenders/" + priced.tender()).body("status", equalTo("STANDSTILL"));
    }

    /** One member gives the winner fifteen points more than the others do, and did so twice before. */
    @Test
    void aMemberWhoScoresOneBidderHighAgainAndAgainIsSeen() throws SQLException {
        Play.pool();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        var tender = play.publishedTender();
        var bids = agencies.stream()
                .map(agency -> Play.id(Play
                        .submit(tender, agency,
                                agency.equals(agencies.get(1)) ? "2100000.00"
                                        : agency.equals(agencies.get(0)) ? "1900000.00" : "2350000.00")
                        .statusCode(201)))
                .toList();
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        play.scoreAll(tender, bids.get(0), 70);
        var fond = play.members(tender).getFirst();
        for (var member : play.members(tender)) {
            var points = member.equals(fond) ? 95 : 80;
            Play.score(tender, member, bids.get(1), points, points);
        }
        play.scoreAll(tender, bids.get(2), 75);
        for (int earlier = 0; earlier < 2; earlier++) {
            pair(tender, UUID.fromString(fond), agencies.get(1), earlier == 0 ? "20" : "10");
        }
        pair(tender, UUID.fromString(fond), agencies.get(1), "9.99");
        pair(tender, UUID.fromString(fond), agencies.get(0), "30");
        play.stage(tender, "consensus").statusCode(200);
        play.stage(tender, "open-prices").statusCode(200);
        play.stage(tender, "rank").statusCode(200);
        play.stage(tender, "announce").statusCode(200);
        Time.sweep();
        Play.get(null, "/fairness/flags?kind=EXPERT_BIDDER_PAIR&tenderId=" + tender).body("items", hasSize(1))
                .body("items[0].subject", equalTo(agencies.get(1).toString()))
                .body("items[0].inputs[1].value", equalTo("3")).body("items[0].inputs[3].value", equalTo("15.00"))
                .body("items[0].inputs.value", not(hasItem(fond)));
    }

    private static void pair(UUID tender, UUID person, UUID agency, String lead) throws SQLException {
        try (var connection = TestPostgres.connect();
                var insert = connection.prepareStatement("insert into scored_pair values (?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, agency);
            insert.setObject(3, tender);
            insert.setObject(4, person);
            insert.setBigDecimal(5, new BigDecimal(lead));
            insert.setObject(6, Time.today());
            insert.executeUpdate();
        }
    }

    @Test
    void theLowestPriceIsShownBesideTheWinnerAndHowTheWinnerDid() {
        var ranked = play.ranked();
        var year = Time.today().getYear();
        var path = "/fairness/lowest-price/tenders?otherWinner=true&limit=500&year=" + year;
        var contract = ranked.signed();
        Time.sweep();
        var mine = "items.find{it.tenderId == '" + ranked.tender() + "'}.";
        Play.get(null, path).body(mine + "winnerAgencyId", equalTo(ranked.agencies().get(1).toString()))
                .body(mine + "lowestPrice.amount", equalTo("1900000.00")).body(mine + "sameWinner", equalTo(false));
        finalised(contract, ranked.agencies().get(1), "FORMATIVE", "20.00");
        finalised(contract, ranked.agencies().get(1), "MID_TERM", "88.50");
        Await.asserted("the winner's evaluation beside the result",
                () -> Play.get(null, path).body(mine + "evaluationScore", equalTo(88.5d)));
        var board = Play.get(null, "/fairness/lowest-price?serviceType=FAMILY_SERVICE_STATION&year=" + year)
                .statusCode(200).extract();
        assertThat(board.<Integer>path("ranked"))
                .isEqualTo(board.<Integer>path("sameWinner") + board.<Integer>path("otherWinner"));
        assertThat(board.<Integer>path("otherEvaluated")).isPositive();
        assertThat(board.<Object>path("otherScore")).isNotNull();
        Play.get(null, "/fairness/lowest-price?year=2001").body("ranked", equalTo(0)).body("otherScore", equalTo(null));
    }

    private static void finalised(UUID contract, UUID agency, String kind, String score) {
        var evaluation = Ids.next();
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 1, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"%s","score":"%s","grade":"GOOD",
                 "dimensions":{},
                 "mitigations":[],"finalisedOn":"%s","effects":[]}""".formatted(evaluation, contract, agency, kind,
                score, Time.today()));
    }

    @Test
    void sharesFollowTheAwardToTheNextInRank() {
        var ranked = play.ranked();
        ranked.awarded();
        var year = Play.get(null, "/awards?tenderId=" + ranked.tender()).extract().<String>path("items[0].awardedOn")
                .substring(0, 4);
        var shares = "/fairness/shares?by=AREA&code=" + play.street + "&year=" + year;
        Play.get(null, shares).statusCode(200).body("items", hasSize(1))
                .body("items[0].agencyId", equalTo(ranked.agencies().get(1).toString()))
                .body("items[0].share", equalTo(100.0d));
        var markets = "/fairness/concentration?by=AREA&limit=500&year=" + year;
        var street = "items.find{it.code == '" + play.street + "'}.";
        Play.get(null, markets).body(street + "hhi", equalTo(10000)).body(street + "awards", equalTo(1))
                .body(street + "concentrated", equalTo(false));
        Play.disqualify(ranked.agencies().get(1));
        Await.until("the end of the disqualified winner's share",
                () -> Play.get(null, shares).extract().<List<?>>path("items").isEmpty());
        Play.standStill(ranked.tender());
        play.stage(ranked.tender(), "award").statusCode(201);
        Play.get(null, shares).body("items.agencyId", equalTo(List.of(ranked.agencies().get(2).toString())));
        Play.get(null, "/fairness/concentration?by=SERVICE_TYPE&year=" + year).body("items.code",
                hasItem("FAMILY_SERVICE_STATION"));
        Play.get(null, "/fairness/concentration").statusCode(400);
        Play.get(null, shares + "&cursor=abc").statusCode(400);
    }

    /**
     * Four awards of one street and half of the sum with one agency; the seeded rows belong to a year nobody else uses.
     */
    @Test
    void aStreetWithEnoughAwardsInFewHandsIsConcentrated() throws SQLException {
        share("A", "00000000-0000-7000-8000-000000000001", 2, 5_000_000);
        share("A", "00000000-0000-7000-8000-000000000002", 2, 5_000_000);
        share("B", "00000000-0000-7000-8000-000000000001", 1, 4_000_000);
        for (int other = 2; other <= 5; other++) {
            share("B", "00000000-0000-7000-8000-00000000000" + other, 1, 1_500_000);
        }
        var page = Play.get(null, "/fairness/concentration?by=AREA&year=2019&limit=1")
                .body("items[0].code", equalTo("A")).body("items[0].hhi", equalTo(5000))
                .body("items[0].largestShare", equalTo(50.0d)).body("items[0].concentrated", equalTo(true)).extract();
        Play.get(null, "/fairness/concentration?by=AREA&year=2019&limit=1&cursor=" + page.path("next"))
                .body("items[0].code", equalTo("B")).body("items[0].hhi", equalTo(2500))
                .body("items[0].agencies", equalTo(5)).body("items[0].concentrated", equalTo(true));
        var first = Play.get(null, "/fairness/shares?by=AREA&code=B&year=2019&limit=2")
                .body("items[0].share", equalTo(40.0d)).extract();
        Play.get(null, "/fairness/shares?by=AREA&code=B&year=2019&limit=9&cursor=" + first.path("next"))
                .body("items", hasSize(3)).body("items[0].agencyId", equalTo("00000000-0000-7000-8000-000000000003"));
    }

    private static void share(String code, String agency, int wins, long amount) throws SQLException {
        try (var connection = TestPostgres.connect();
                var insert = connection.prepareStatement(
                        "insert into winner_share values ('AREA', 2019, ?, ?::uuid, ?, ?) on conflict do nothing")) {
            insert.setString(1, code);
            insert.setString(2, agency);
            insert.setInt(3, wins);
            insert.setLong(4, amount);
            insert.executeUpdate();
        }
    }
}
