package org.linli.evaluation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;
import static org.linli.evaluation.Station.rule;
import static org.linli.evaluation.Station.taken;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** Nothing is evaluated before it was done. */
@QuarkusTest
@WithTestResource(Engines.class)
@Tag("deadlines")
class TooEarlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"FORMATIVE", "MID_TERM", "FINAL"})
    void nothingIsEvaluatedBeforeTheServiceHasBegun(String kind) {
        var one = new Station();
        taken(one.signing(Ids.next(), 1), 1);
        var path = one.path(kind);
        var version = get(LEAD, path).extract().header("ETag");
        post(LEAD, path + "/open", null).statusCode(422).body("type", equalTo("urn:linli:problem:evaluation.not-begun"))
                .body("rule", equalTo("G12.begun"));
        get(LEAD, path).body("status", equalTo("PLANNED")).header("ETag", version);
        one.begun();
        if (kind.equals("FINAL")) {
            post(LEAD, path + "/open", null).statusCode(422).body("rule", equalTo("G12.final"));
        } else {
            post(LEAD, path + "/open", null).statusCode(200);
        }
    }

    @Test
    void aBeginToldBeforeTheSigningCounts() {
        var one = new Station().begun();
        taken(one.signing(Ids.next(), 2), 1);
        post(LEAD, one.path("FORMATIVE") + "/open", null).statusCode(200);
    }

    @Test
    void aMidTermIsNotOpenedOnTheDayOfSignature() {
        var one = new Station().signedToday();
        var path = one.path("MID_TERM");
        post(LEAD, path + "/open", null).statusCode(422).body("type", equalTo("urn:linli:problem:evaluation.too-early"))
                .body("rule", equalTo("G12.open"));
        var opens = Station.day(get(LEAD, path), "plannedOn").minusMonths(rule("G12.open"));
        Time.to(opens);
        post(LEAD, path + "/open", null).statusCode(200);
    }

    /** Right after the failed one there is no time of work that could be graded once more. */
    @Test
    void aReEvaluationLooksAtTimeThatHasPassed() {
        var one = new Station().signed();
        var failed = one.finalised(false);
        var repaired = one.repaired();
        post(one.director, repaired + "/re-evaluate", null).statusCode(200);
        var again = one.path("RE_EVALUATION");
        post(LEAD, again + "/open", null).statusCode(422).body("rule", equalTo("G12.open"));
        var planned = get(LEAD, again).body("allowedActions", hasItem("openEvaluation"));
        var opens = Station.day(planned, "plannedOn").minusMonths(rule("G12.open"));
        var unseen = Station.day(planned, "facts.periodFrom");
        Time.to(opens.isBefore(unseen) ? unseen : opens);
        post(LEAD, again + "/open", null).statusCode(200);
    }
}
