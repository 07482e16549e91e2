package org.linli.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.linli.workforce.Team.ASSOCIATION;
import static org.linli.workforce.Team.OTHER_OFFICER;
import static org.linli.workforce.Team.day;
import static org.linli.workforce.Team.get;
import static org.linli.workforce.Team.id;
import static org.linli.workforce.Team.post;
import static org.linli.workforce.Team.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.ConcurrentCalls;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

/** The workforce as a whole: against its target, street by street, and three years ahead. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
public class StructureApiTest {

    private Team team;

    @BeforeEach
    void registered() {
        team = Team.registered();
    }

    private static HttpReply draft() {
        return post(ASSOCIATION, "/structure-reports", null, null);
    }

    /** In the first year that has no report yet: one that is published stays. @return the path */
    public static String drafted() {
        var answer = draft();
        while (answer.extract().statusCode() == 409) {
            Time.to(Time.today().plusYears(1));
            answer = draft();
        }
        return "/structure-reports/" + id(answer.statusCode(201));
    }

    @Test
    void thePyramidSaysWhichTierIsTooWideAndWhichTooNarrow() {
        IntStream.range(0, 9).forEach(person -> team.frontline());
        team.supervisor();
        get(team.director, "/structure").body("levels.people", equalTo(List.of(9, 0, 1, 0)))
                .body("levels.percent", equalTo(List.of(90, 0, 10, 0)))
                .body("levels.certified", equalTo(List.of(0, 0, 1, 0)))
                .body("levels.deviation", equalTo(List.of(2, -1, 0, -1)))
                .body("deviations.tier", equalTo(List.of("FRONTLINE", "SENIOR", "MANAGER")));
        get(ASSOCIATION, "/structure?agencyId=" + team.agency).body("levels.people", equalTo(List.of(9, 0, 1, 0)));
        get(Team.registered().director, "/structure?agencyId=" + team.agency).body("levels.people",
                equalTo(List.of(0, 0, 0, 0)));
        get(ASSOCIATION, "/structure").body("levels", hasSize(4));
    }

    @Test
    void whatContractsNeedAndLackIsSeenStreetByStreet() {
        var street = "unit-" + UUID.randomUUID();
        var needs = "[{\"tier\":\"FRONTLINE\",\"people\":3,\"certified\":0},"
                + "{\"tier\":\"LOCAL_SUPERVISOR\",\"people\":1,\"certified\":1}]";
        var contract = team.contract(needs, street);
        team.contract(needs, street);
        team.assigned(team.frontline(), contract).statusCode(200);
        var gaps = get(ASSOCIATION, "/structure/streets").statusCode(200);
        var front = "items.find { it.unit == '" + street + "' && it.tier == 'FRONTLINE' }";
        gaps.body(front + ".contracts", equalTo(2)).body(front + ".needed", equalTo(6))
                .body(front + ".posted", equalTo(1)).body(front + ".missing", equalTo(5));
        get(team.director, "/structure/streets").statusCode(403);
        Time.past(Time.today().plusYears(1));
        get(ASSOCIATION, "/structure/streets").body("items.unit", not(hasItem(street)));
    }

    @Test
    void aForecastSaysWhatItWasMadeOf() {
        var before = get(ASSOCIATION, "/structure/forecast").statusCode(200);
        before.body("ahead", hasSize(rule("FORECAST-YEARS"))).body("ahead[0].year", equalTo(Time.today().getYear() + 1))
                .body("inputs.perSupervisor", equalTo(rule("T08-WARN")));
        int supervisors = before.extract().path("inputs.supervisors");
        int risen = before.extract().path("inputs.risen");
        int front = before.extract().path("inputs.front");
        int onTheWay = before.extract().path("newcomers.onTheWay");
        post(team.clerk, "/conversions", null, OnTheWay.body(team.worker())).statusCode(201);
        team.supervisor();
        team.frontline();
        get(ASSOCIATION, "/structure/forecast").body("inputs.supervisors", equalTo(supervisors + 1))
                .body("inputs.risen", equalTo(risen + 1)).body("inputs.front", equalTo(front + 1))
                .body("newcomers.onTheWay", equalTo(onTheWay + 1));
        get(ASSOCIATION, "/structure/stage").body("pairs.supervisors", equalTo(supervisors + 1)).body("conditions",
                hasSize(4));
    }

    @Test
    void aYearlyReportIsPublishedByAnotherAndTellsLaterHowFarItWasOff() {
        var path = drafted();
        post(ASSOCIATION, path + "/publish", "*", null).statusCode(422).body("rule", equalTo("CASE-SEPARATION"));
        get(ASSOCIATION, path).body("allowedActions", equalTo(List.of("dropStructureReport")));
        draft().statusCode(409).body("type", equalTo("urn:linli:problem:structure-report.drawn-already"));
        var figures = get(ASSOCIATION, path);
        team.supervisor();
        var published = post(OTHER_OFFICER, path + "/publish", "*", null).statusCode(200);
        int expected = figures.extract().path("figures.ahead[0].expected");
        published.body("status", equalTo("PUBLISHED")).body("figures.ahead[0].expected", equalTo(expected));
        Time.to(Time.today().plusYears(1));
        var later = get(ASSOCIATION, "/structure/forecast");
        int actual = later.extract().path("inputs.supervisors");
        later.body("lastForecast.forecast", equalTo(expected)).body("lastForecast.actual", equalTo(actual))
                .body("lastForecast.off", equalTo(expected - actual));
    }

    @Test
    void aReportThatNobodyPublishesIsDroppedAndAnotherMayBeDrawnUp() {
        var path = drafted();
        Time.past(day(get(ASSOCIATION, path), "publishBy"));
        get(ASSOCIATION, path).body("status", equalTo("DROPPED"));
        assertThat(drafted()).isNotEqualTo(path);
    }

    @Test
    void ofTwoWhoDrawUpAtOnceOneDoes() throws Exception {
        var path = drafted();
        Team.then(path, ASSOCIATION, "/drop", null);
        var answers = ConcurrentCalls.ask(4, one -> draft().extract());
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(3);
    }
}
