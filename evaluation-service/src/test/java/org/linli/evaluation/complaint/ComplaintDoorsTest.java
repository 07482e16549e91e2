package org.linli.evaluation.complaint;

import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Station;
import org.linli.evaluation.complaint.ComplaintStatus.ComplaintCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;

/** Every command on a complaint in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ComplaintDoorsTest {

    private static final String ANSWER = "{\"verdict\":\"UNFOUNDED\",\"text\":\"x\"}";

    private record At(Station one, String path) {

        At after(String token, String below, String body) {
            post(token, path + below, body).statusCode(200);
            return this;
        }
    }

    private static At filed() {
        var one = new Station().signed();
        return new At(one, "/complaints/" + post(one.purchaser, "/complaints", """
                {"contractId":"%s","channel":"HOTLINE","words":"closed on Mondays"}""".formatted(one.contract))
                .statusCode(201).extract().<String>path("id"));
    }

    private static At withdrawn() {
        var at = filed();
        return at.after(at.one().purchaser, "/withdraw", null);
    }

    @Test
    void everyDoorOfAComplaint() {
        Doors.of(ComplaintStatus.class, ComplaintCommand.class, At::path)
                .reach(ComplaintStatus.FILED, ComplaintDoorsTest::filed)
                .reach(ComplaintStatus.ANSWERED, () -> filed().after(LEAD, "/answer", ANSWER))
                .reach(ComplaintStatus.WITHDRAWN, ComplaintDoorsTest::withdrawn)
                .door(ComplaintCommand.STATE, at -> at.one().director, "/state", at -> "{\"text\":\"two were ill\"}")
                .door(ComplaintCommand.ANSWER, at -> LEAD, "/answer", at -> ANSWER)
                .door(ComplaintCommand.WITHDRAW, at -> at.one().purchaser, "/withdraw").check();
    }
}
