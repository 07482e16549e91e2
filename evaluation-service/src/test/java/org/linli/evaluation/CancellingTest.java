package org.linli.evaluation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.OTHER_LEAD;
import static org.linli.evaluation.Station.day;
import static org.linli.evaluation.Station.get;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** Two leads cancel an evaluation. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class CancellingTest {

    private static final String TEXT = "{\"text\":\"no need\"}";

    @Test
    void nobodyCancelsAnEvaluationAlone() {
        var path = new Station().signed().path("FORMATIVE");
        post(LEAD, path + "/cancel", TEXT).statusCode(200).body("status", equalTo("PLANNED"))
                .body("proposedCancellation.proposedBy", equalTo("lead-he"))
                .body("allowedActions", not(hasItem("confirmCancellation")));
        post(OTHER_LEAD, path + "/cancel", TEXT).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.cancel-proposed"));
        post(LEAD, path + "/confirm-cancellation", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.same-person"));
        post(OTHER_LEAD, path + "/reject-cancellation", null).statusCode(200).body("proposedCancellation", nullValue())
                .body("allowedActions", hasItem("cancelEvaluation"));
        post(OTHER_LEAD, path + "/cancel", TEXT).statusCode(200);
        post(LEAD, path + "/confirm-cancellation", null).statusCode(200).body("status", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("no need"));
    }

    @Test
    void aCancellationThatNobodyConfirmsFalls() {
        var path = new Station().signed().path("MID_TERM");
        var proposed = post(LEAD, path + "/cancel", TEXT).statusCode(200);
        Time.past(day(proposed, "proposedCancellation.confirmUntil.lastDay"));
        get(LEAD, path).body("proposedCancellation", nullValue()).body("status", equalTo("PLANNED"));
        post(OTHER_LEAD, path + "/confirm-cancellation", null).statusCode(409).body("type",
                equalTo("urn:linli:problem:evaluation.no-cancellation"));
    }

    @Test
    void aDrawIsListedWhereItWorks() {
        var path = new Station().signed().path("MID_TERM");
        get(LEAD, path).body("allowedActions", hasItem("drawAssessors"));
    }
}
