package org.linli.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.BING;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.idOf;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** What nobody brought data for is no bad result, and every way into trouble has one out of it. */
@QuarkusTest
@WithTestResource(Engines.class)
class NoDataTest {

    private static final String RATIO = """
            {"observations":[{"indicator":"%s","notApplicable":false,%s
             "evidence":[{"sha256":"%s","name":"table"}]}]}""";

    @Test
    void anEvaluationWithoutVerifiedDataIsIncompleteAndHasNoEffectUntilThereAreSome() {
        var one = new Station().signed();
        var path = one.path("MID_TERM");
        post(LEAD, path + "/open", null).statusCode(200);
        post(one.director, path + "/submit", null).statusCode(200);
        post(ANNA, path + "/marks", Station.professional(95)).statusCode(200);
        post(BING, path + "/marks", Station.sheet("FINANCIAL", 95, "O01")).statusCode(200);
        one.heard(path, 95);
        post(ANNA, path + "/draft", null).statusCode(200).body("status", equalTo("INCOMPLETE"))
                .body("missing", contains("DATA")).body("grade", nullValue()).body("score", nullValue())
                .body("effects", nullValue()).body("stepUntil.rule", equalTo("E26"));
        get(one.director, path).body("marks", hasSize(0)).body("process", nullValue());
        assertThat(JournalRows.typesOf(idOf(path))).last().isEqualTo("linli.evaluation.evaluation.incomplete.v1");
        post(LEAD, path + "/reopen", "{\"text\":\"the tables are missing\"}").statusCode(200);
        post(one.director, path + "/observations", Station.claims(true)).statusCode(200);
        post(one.director, path + "/submit", null).statusCode(200);
        post(ANNA, path + "/verify", Station.confirmations()).statusCode(200);
        post(ANNA, path + "/draft", null).statusCode(200).body("status", equalTo("DRAFT_RESULT")).body("missing",
                nullValue());
    }

    @Test
    void aRatioIsComputedFromItsPartAndItsWhole() {
        var one = new Station().signed();
        var path = one.path("MID_TERM");
        post(LEAD, path + "/open", null).statusCode(200);
        var file = "c".repeat(64);
        var parts = "\"ratio\":{\"numerator\":%s,\"denominator\":%s},";
        post(one.director, path + "/observations", RATIO.formatted("Q03", parts.formatted(41, 48), file))
                .statusCode(200).body("observations[0].claimed", equalTo(85.4167d));
        post(one.director, path + "/observations",
                RATIO.formatted("Q03", "\"value\":90," + parts.formatted(41, 48), file)).statusCode(400)
                .body("type", equalTo("urn:linli:problem:evaluation.ratio-differs"));
        post(one.director, path + "/observations",
                RATIO.formatted("Q03", "\"value\":85.4," + parts.formatted(41, 48), file)).statusCode(200);
        post(one.director, path + "/observations", RATIO.formatted("U01", parts.formatted(41, 48), file))
                .statusCode(400).body("type", equalTo("urn:linli:problem:evaluation.no-ratio"));
        post(one.director, path + "/observations", RATIO.formatted("Q03", parts.formatted(1, 0), file)).statusCode(400);
        post(one.director, path + "/submit", null).statusCode(200);
        post(ANNA, path + "/verify",
                "{\"verified\":[{\"indicator\":\"Q03\",\"ratio\":{\"numerator\":30,\"denominator\":48}}]}")
                .statusCode(200).body("observations[0].verified", equalTo(62.5d));
    }

    @Test
    void theSecondYearOfAContractIsNoFirstYear() {
        var from = Time.today();
        var one = new Station().running(from, from.plusYears(2).minusDays(1), from);
        var bands = get(LEAD, "/evaluations?contractId=" + one.contract).extract().jsonPath();
        assertThat(bands.<String>getList("items.findAll{it.kind == 'MID_TERM'}.facts.ageBand"))
                .containsExactlyInAnyOrder("FIRST_YEAR", "LATER");
        assertThat(bands.getString("items.find{it.kind == 'FINAL'}.facts.ageBand")).isEqualTo("LATER");
    }

    @Test
    void whatWasFoundNotRightIsReportedAgainAndALaterGoodResultEndsIt() {
        var one = new Station().signed();
        one.finalised(false);
        var path = "/rectifications/" + get(one.director, "/rectifications").extract().<String>path("items[0].id");
        post(one.director, path + "/plan", "{\"text\":\"hire\"}").statusCode(200);
        post(one.director, path + "/done", "{\"text\":\"hired\"}").statusCode(200);
        post(ANNA, path + "/verify", "{\"right\":false,\"finding\":\"nobody there\"}").statusCode(200).body("status",
                equalTo("DONE"));
        get(LEAD, path).body("finding", equalTo("nobody there")).body("checkedBy", notNullValue());
        get(one.director, path).body("finding", nullValue()).body("checkedBy", nullValue());
        get(one.director, "/rectifications").body("items[0].finding", nullValue()).body("items[0].checkedBy",
                nullValue());
        post(ANNA, path + "/confirm-failure", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:rectification.same-person"));
        post(BING, path + "/confirm-failure", null).statusCode(200).body("status", equalTo("FAILED")).body("doneUntil",
                equalTo(Time.workdayFrom(Time.today().plusDays(30)).toString()));
        get(one.director, path).body("allowedActions", contains("planRectification", "reportRectificationDone"))
                .body("finding", equalTo("nobody there")).body("checkedBy", notNullValue())
                .body("confirmedBy", notNullValue());
        post(one.director, path + "/done", "{\"text\":\"now they are\"}").statusCode(200);
        post(ANNA, path + "/verify", "{\"right\":false,\"finding\":\"still nobody\"}").statusCode(200);
        post(BING, path + "/confirm-failure", null).statusCode(200);
        Time.to(Station.day(get(LEAD, one.path("FINAL")), "dueOn").minusDays(5));
        one.finalised("FINAL", true);
        get(one.director, path).body("status", equalTo("WITHDRAWN"));
    }
}
