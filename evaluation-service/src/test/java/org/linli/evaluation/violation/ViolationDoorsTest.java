package org.linli.evaluation.violation;

import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.Station;
import org.linli.evaluation.violation.ViolationStatus.ViolationCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;

/** Every command on a violation in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class ViolationDoorsTest {

    private static final String REASON = "{\"reason\":\"r\"}";

    private static String suspected() {
        var one = new Station().signed();
        return "/violations/" + post(ANNA, "/violations", """
                {"contractId":"%s","kind":"FALSE_RECORDS","description":"visits that were not made",
                "evidence":[{"sha256":"%s","name":"sample"}]}""".formatted(one.contract, "b".repeat(64)))
                .statusCode(201).extract().<String>path("id");
    }

    private static String after(String path, String below, String body) {
        post(LEAD, path + below, body).statusCode(200);
        return path;
    }

    private static String finding(String severity) {
        return "{\"severity\":\"" + severity + "\",\"reason\":\"r\"}";
    }

    @Test
    void everyDoorOfAViolation() {
        Doors.of(ViolationStatus.class, ViolationCommand.class, (String path) -> path)
                .reach(ViolationStatus.SUSPECTED, ViolationDoorsTest::suspected)
                .reach(ViolationStatus.ESTABLISHED, () -> after(suspected(), "/establish", finding("MAJOR")))
                .reach(ViolationStatus.REPORTED, () -> after(suspected(), "/establish", finding("SERIOUS")))
                .reach(ViolationStatus.DISMISSED, () -> after(suspected(), "/dismiss", REASON))
                .door(ViolationCommand.ESTABLISH, path -> LEAD, "/establish", path -> finding("SERIOUS"))
                .door(ViolationCommand.DISMISS, path -> LEAD, "/dismiss", path -> REASON).check();
    }
}
