package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.idOf;
import static org.linli.evaluation.Station.post;
import static org.linli.evaluation.Station.rule;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** Unannounced checks that are drawn, and the second grade after a repair. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class LookAgainTest {

    @Test
    void atLeastThreeInTenOldProjectsAreDrawnOnceAYearAndNobodyIsTold() throws Exception {
        var january = LocalDate.of(Time.today().getYear() + 1, 1, 10);
        Time.to(january);
        var young = new Station().running(january.minusMonths(2), january.plusMonths(10), january.minusMonths(2));
        var stations = IntStream.range(0, 7).mapToObj(n -> new Station().running(january.minusMonths(3),
                january.plusMonths(9).minusDays(1), january.minusYears(2))).toList();
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < 8; n++) {
                answers.add(threads
                        .submit((Callable<Integer>) () -> post(LEAD, "/spot-draws", null).extract().statusCode()));
            }
        }
        var codes = new ArrayList<Integer>();
        for (var answer : answers) {
            codes.add(answer.get());
        }
        assertThat(codes).as("one draw of the year, the others find nobody").containsOnlyOnce(201).contains(422)
                .hasSize(8);
        post(LEAD, "/spot-draws", null).statusCode(422).body("rule", equalTo("G12.spot"));
        var draw = get(LEAD, "/spot-draws?year=" + january.getYear()).body("items", hasSize(1)).extract()
                .<String>path("items[0].id");
        var lots = get(LEAD, "/spot-draws/" + draw + "/lots?limit=200").extract().jsonPath();
        assertThat(lots.<String>getList("items.contractId")).contains(stations.get(0).contract.toString())
                .doesNotContain(young.contract.toString());
        var drawn = lots.<String>getList("items.findAll{it.day != null}.contractId");
        assertThat(drawn.size() * 10).isGreaterThanOrEqualTo(lots.getList("items").size() * 3);
        assertThat(lots.<String>getList("items.hash")).isSorted();

        var chosen = stations.stream().filter(one -> drawn.contains(one.contract.toString())).findFirst().orElse(null);
        if (chosen != null) {
            checked(chosen);
        }
        var late = new Station().running(january.minusMonths(3), january.plusMonths(9).minusDays(1),
                january.minusYears(2));
        var second = post(LEAD, "/spot-draws", null).statusCode(201).body("candidates", equalTo(1))
                .body("drawn", equalTo(1)).extract().<String>path("id");
        assertThat(get(LEAD, "/spot-draws/" + second + "/lots").extract().<String>path("items[0].contractId"))
                .isEqualTo(late.contract.toString());
        checked(late);
    }

    private static void checked(Station one) {
        var path = one.path("SPOT");
        get(one.director, path).statusCode(404);
        get(one.director, "/evaluations?contractId=" + one.contract + "&kind=SPOT").statusCode(200).body("items",
                hasSize(0));
        get(one.director, "/projects/" + one.contract).statusCode(200).body("evaluations.findAll{it.kind == 'SPOT'}",
                hasSize(0));
        post(LEAD, path + "/open", null).statusCode(200);
        get(one.director, path).statusCode(200);
        post(one.director, path + "/observations", Station.claims(true)).statusCode(409);
        post(ANNA, path + "/visit", "{\"coaching\":\"files in order\"}").statusCode(400).body("errors[0].field",
                equalTo("found"));
        post(ANNA, path + "/visit", "{\"coaching\":\"x\",\"found\":[{\"indicator\":\"Q01\",\"value\":3}]}")
                .statusCode(400).body("type", equalTo("urn:linli:problem:evaluation.not-measured"));
        post(ANNA, path + "/visit",
                "{\"coaching\":\"few people there\",\"found\":[{\"indicator\":\"U01\",\"value\":12,\"note\":\"of 40 "
                        + "claimed\"}]}")
                .statusCode(200).body("grade", equalTo(null)).body("visit.found", hasSize(1));
        assertThat(JournalRows.typesOf(idOf(path))).doesNotContain("linli.evaluation.evaluation.finalised.v1");
    }

    @Test
    void whatWasPutRightIsGradedOnceMoreSoonerOnlyIfTheAgencyAsks() {
        var one = new Station().signed();
        one.finalised(false);
        var ordered = "/rectifications/" + get(one.director, "/rectifications").extract().<String>path("items[0].id");
        post(one.director, ordered + "/re-evaluate", null).statusCode(409);
        var path = one.repaired();
        var gradedAgainOn = Time.workdayFrom(Time.today().plusDays(rule("E30")));
        post(LEAD, path + "/re-evaluate", null).statusCode(422).body("rule", equalTo("G15.gap"));
        get(LEAD, "/evaluations?contractId=" + one.contract + "&kind=RE_EVALUATION").body("items", hasSize(0));
        post(one.director, path + "/re-evaluate", null).statusCode(200).body("reEvaluationOn",
                equalTo(gradedAgainOn.toString()));
        post(one.director, path + "/re-evaluate", null).statusCode(409);
        var again = get(LEAD, "/evaluations?contractId=" + one.contract + "&kind=RE_EVALUATION")
                .body("items", hasSize(1)).extract().jsonPath();
        assertThat(again.getString("items[0].dueOn")).isEqualTo(gradedAgainOn.toString());
        var failed = get(LEAD, one.path("MID_TERM")).extract().jsonPath();
        assertThat(again.getString("items[0].facts.framework.id")).isEqualTo(failed.getString("facts.framework.id"));
        assertThat(JournalRows.typesOf(idOf(one.path("MID_TERM"))))
                .contains("linli.evaluation.rectification.re-evaluation-ordered.v1");
        var late = new Station().running(one.today.minusMonths(12), Time.today().plusDays(20), one.today.minusYears(2));
        late.finalised("FINAL", false);
        var end = "/rectifications/" + get(late.director, "/rectifications").extract().<String>path("items[0].id");
        post(late.director, end + "/plan", "{\"text\":\"hire\"}").statusCode(200);
        post(late.director, end + "/done", "{\"text\":\"hired\"}").statusCode(200);
        post(ANNA, end + "/verify", "{\"right\":true,\"finding\":\"seen\"}").statusCode(200);
        post(late.director, end + "/re-evaluate", null).statusCode(422).body("rule", equalTo("E30"));
        get(late.director, end).body("reEvaluationOn", equalTo(null));
    }
}
