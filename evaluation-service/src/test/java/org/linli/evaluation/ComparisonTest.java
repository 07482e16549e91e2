package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.idOf;
import static org.linli.evaluation.Station.post;
import static org.linli.platform.testkit.http.Http.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.TestPostgres;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

/** Results side by side only among equals and never of few; a project's file; what an excellent one teaches. */
@QuarkusTest
@WithTestResource(Engines.class)
class ComparisonTest {

    private static final String YEAR = "2015";

    private static void change(String sql) throws SQLException {
        try (var connection = TestPostgres.connect(); var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static void in2015(String path) throws SQLException {
        change("update evaluation set finalised_on = '" + YEAR + "-06-01' where id = '" + idOf(path) + "'");
    }

    private static HttpReply compared(String area) {
        return given().get("/api/v1/comparisons?areaType=" + area + "&serviceType=FAMILY_SERVICE_STATION&year=" + YEAR)
                .then().statusCode(200);
    }

    @Test
    void fourAgenciesAreNotShownFiveAreAndAnUnlikeAreaIsNotAmongThem() throws SQLException {
        var scores = new ArrayList<BigDecimal>();
        var stations = List.of(new Station(), new Station(), new Station(), new Station(), new Station());
        var area = "";
        for (var station : stations) {
            var path = station.signed().finalised(scores.size() % 2 == 0);
            var seen = get(LEAD, path).extract().jsonPath();
            area = seen.getString("facts.areaType");
            scores.add(new BigDecimal(seen.getString("score")));
            in2015(path);
            if (scores.size() == 4) {
                compared(area).body("agencies", equalTo(4)).body("suppressed", equalTo(true))
                        .body("average", nullValue()).body("grades", nullValue()).body("byPrice", nullValue());
            }
        }
        var sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var shown = compared(area).body("suppressed", equalTo(false)).body("agencies", equalTo(5)).extract().jsonPath();
        assertThat(new BigDecimal(shown.getString("average")))
                .isEqualByComparingTo(sum.divide(new BigDecimal(5), 2, RoundingMode.HALF_UP));
        assertThat(new BigDecimal(shown.getString("median")))
                .isEqualByComparingTo(scores.stream().sorted().toList().get(2));
        assertThat(shown.<String, Integer>getMap("grades").values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(5);
        assertThat(shown.getList("byPrice.band")).containsExactly("100-115");
        assertThat(new BigDecimal(shown.getString("byPrice[0].average")))
                .isEqualByComparingTo(new BigDecimal(shown.getString("average")));
        change("update evaluation set facts = jsonb_set(facts, '{areaType}', '\"VILLAGE_TO_RESIDENTIAL\"') where "
                + "agency_id = '" + stations.getFirst().agency + "' and grade is not null");
        compared(area).body("agencies", equalTo(4)).body("suppressed", equalTo(true));
        given().get("/api/v1/comparisons?serviceType=FAMILY_SERVICE_STATION&year=2015").then().statusCode(400);
        given().get("/api/v1/comparisons?areaType=" + area + "&serviceType=x'y&year=2015").then().statusCode(400);

        var second = stations.get(1);
        var year = given().get("/api/v1/agency-indexes/" + second.agency + "?year=" + YEAR).then().statusCode(200)
                .extract().jsonPath();
        assertThat(year.getInt("evaluations")).isEqualTo(1);
        assertThat(new BigDecimal(year.getString("average"))).isEqualByComparingTo(scores.get(1));
        assertThat(year.getInt("rectifications")).as("an unqualified result has to be put right").isEqualTo(1);
        assertThat(year.getString("change")).isNull();
    }

    @Test
    void aProjectsFileIsReadByItsOwnAndTheirPurchaser() {
        var one = new Station().signed();
        var path = one.finalised(false);
        var file = "/projects/" + one.contract;
        get(one.director, file).statusCode(200).body("evaluations.id", hasItem(idOf(path).toString()))
                .body("rectifications.evaluationId", hasItem(idOf(path).toString()))
                .body("terms.areaCode", equalTo(one.street));
        get(one.purchaser, file).statusCode(200);
        get(new Station().director, file).statusCode(403);
        given().get("/api/v1" + file).then().statusCode(401);
        get(LEAD, "/projects/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void onlyAnExcellentResultTeachesAndOnlyWhileItStands() throws SQLException {
        var good = new Station().signed();
        var path = good.finalised(true);
        var words = "{\"evaluationId\":\"%s\",\"title\":\"t\",\"situation\":\"s\",\"method\":\"m\",\"outcome\":\"o\"}";
        var bad = new Station().signed();
        post(bad.director, "/practice-cards", words.formatted(idOf(bad.finalised(false)))).statusCode(422).body("rule",
                equalTo("E20"));
        post(bad.director, "/practice-cards", words.formatted(idOf(path))).statusCode(403);
        var card = "/practice-cards/" + post(good.director, "/practice-cards", words.formatted(idOf(path)))
                .statusCode(201).extract().path("id");
        post(good.director, "/practice-cards", words.formatted(idOf(path))).statusCode(409);
        given().get("/api/v1" + card).then().statusCode(404);
        get(good.director, card).statusCode(200).body("status", equalTo("DRAFT"));
        post(good.director, card + "/publish", null).statusCode(403);
        change("update evaluation set grade = 'GOOD' where id = '" + idOf(path) + "'");
        post(LEAD, card + "/publish", null).statusCode(422).body("rule", equalTo("E20"));
        change("update evaluation set grade = 'EXCELLENT' where id = '" + idOf(path) + "'");
        post(LEAD, card + "/publish", null).statusCode(200).body("status", equalTo("PUBLISHED"));
        given().get("/api/v1" + card).then().statusCode(200).body("areaType",
                equalTo(get(LEAD, path).extract().path("facts.areaType")));
        given().get("/api/v1/practice-cards?serviceType=FAMILY_SERVICE_STATION").then().body("items.id",
                hasItem(idOf(card).toString()));
        change("update evaluation set grade = 'GOOD' where id = '" + idOf(path) + "'");
        given().get("/api/v1" + card).then().statusCode(404);
        post(LEAD, card + "/publish", null).statusCode(409);
        post(LEAD, card + "/withdraw", "{\"reason\":\"corrected\"}").statusCode(200);
        post(LEAD, card + "/withdraw", "{\"reason\":\"again\"}").statusCode(409);
    }

    @Test
    void whatWasUsedIsHeldAgainstWhatWasAgreedOfEachProjectsLatestResult() throws SQLException {
        var one = new Station().signed();
        one.finalised(true);
        var path = "/usage?areaCode=" + one.street + "&year=" + one.today.getYear();
        var share =
                new BigDecimal(get(LEAD, one.path("MID_TERM")).extract().<Object>path("facts.periodShare").toString());
        var lines = given().get("/api/v1" + path).then().statusCode(200).extract().jsonPath();
        assertThat(new BigDecimal(lines.getString("find{it.indicator == 'U02'}.reached"))).isEqualByComparingTo("1100");
        assertThat(new BigDecimal(lines.getString("find{it.indicator == 'U02'}.agreed")))
                .isEqualByComparingTo(BigDecimal.valueOf(1000).multiply(share).setScale(2, RoundingMode.HALF_UP));
        assertThat(lines.getString("find{it.indicator == 'U02'}.headline")).isEqualTo("ELDERLY");
        assertThat(lines.getString("find{it.indicator == 'U04'}.headline")).isEqualTo("IN_NEED");
        assertThat(lines.getInt("find{it.indicator == 'U04'}.projects")).isEqualTo(1);
        assertThat(lines.getString("find{it.indicator == 'U05'}.headline")).isNull();
        given().get("/api/v1/usage?areaCode=x&year=2026").then().statusCode(400);
        given().get("/api/v1/usage?areaCode=999999999&year=2026").then().statusCode(200).body("", Matchers.hasSize(0));
    }

    @Test
    void aResultIsHeldAgainstWhatWasAgreedAndAgainstTheStreetsOwnBaseline() {
        var from = Time.today().minusMonths(6);
        var one = new Station().running(from, from.plusYears(2).minusDays(1), from);
        var looks = get(LEAD, "/evaluations?contractId=" + one.contract + "&kind=MID_TERM").extract().jsonPath()
                .<String>getList("items.sort{it.dueOn}.id");
        var first = graded(one, looks.get(0), true);
        get(LEAD, first + "/targets").statusCode(200).body("baselineOf", Matchers.nullValue())
                .body("unmeasured.code", Matchers.contains("CASES"))
                .body("lines.find{it.indicator == 'Q03'}.agreed", Matchers.equalTo(95))
                .body("lines.find{it.indicator == 'Q03'}.met", Matchers.equalTo(false))
                .body("lines.find{it.indicator == 'U02'}.met", Matchers.equalTo(true))
                .body("lines.find{it.indicator == 'U01'}.agreed", Matchers.nullValue());
        get(LEAD, "/evaluations/" + looks.get(1) + "/targets").statusCode(404);
        var second = graded(one, looks.get(1), false);
        var lines = get(one.director, second + "/targets").statusCode(200)
                .body("baselineOf", Matchers.equalTo(looks.get(0))).extract().jsonPath();
        assertThat(new BigDecimal(lines.getString("lines.find{it.indicator == 'Q03'}.baseline")))
                .isEqualByComparingTo("90");
        assertThat(new BigDecimal(lines.getString("lines.find{it.indicator == 'Q03'}.change")))
                .isEqualByComparingTo("-50");
        get(new Station().director, second + "/targets").statusCode(403);
    }

    private static String graded(Station one, String id, boolean well) {
        var path = "/evaluations/" + id;
        var opens = Station.day(get(LEAD, path), "plannedOn").minusMonths(Station.rule("G12.open"));
        if (Time.today().isBefore(opens)) {
            Time.to(opens);
        }
        post(LEAD, path + "/open", null).statusCode(200);
        post(one.director, path + "/observations", Station.claims(well)).statusCode(200);
        post(one.director, path + "/submit", null).statusCode(200);
        post(Station.ANNA, path + "/verify", Station.confirmations()).statusCode(200);
        post(Station.ANNA, path + "/marks", Station.professional(well ? 95 : 40)).statusCode(200);
        post(Station.BING, path + "/marks", Station.sheet("FINANCIAL", well ? 95 : 40, "O01")).statusCode(200);
        one.heard(path, well ? 95 : 40);
        post(Station.ANNA, path + "/draft", null).statusCode(200);
        post(one.director, path + "/respond", "{\"stance\":\"WAIVED\"}").statusCode(200);
        post(LEAD, path + "/finalise", null).statusCode(200);
        return path;
    }
}
