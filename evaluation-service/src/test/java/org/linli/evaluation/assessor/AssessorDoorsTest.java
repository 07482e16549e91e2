package org.linli.evaluation.assessor;

import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.post;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.assessor.AssessorStatus.AssessorCommand;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** Every command on a person of the pool in every status, over HTTP. */
@QuarkusTest
@WithTestResource(Engines.class)
class AssessorDoorsTest {

    private static final String TEXT = "{\"text\":\"why\"}";

    private record At(UUID person, String path) {

        At after(String below) {
            post(LEAD, path + below, TEXT).statusCode(200);
            return this;
        }

        String token() {
            return Tokens.of("door-" + person, "assessor").person(person).bearer();
        }
    }

    private static At active() {
        var person = UUID.randomUUID();
        return new At(person, "/assessors/" + post(LEAD, "/assessors", """
                {"account":"door-%1$s","personId":"%1$s","parts":["STREET"],"declaration":{}}""".formatted(person))
                .statusCode(201).extract().<String>path("id"));
    }

    @Test
    void everyDoorOfAnAssessor() {
        Doors.of(AssessorStatus.class, AssessorCommand.class, At::path)
                .reach(AssessorStatus.ACTIVE, AssessorDoorsTest::active)
                .reach(AssessorStatus.SUSPENDED, () -> active().after("/suspend"))
                .reach(AssessorStatus.LEFT, () -> active().after("/dismiss"))
                .door(AssessorCommand.DECLARE, At::token, "/declare", at -> "{}")
                .door(AssessorCommand.CHANGE, at -> LEAD, "/change", at -> "{\"parts\":[\"STREET\"]}")
                .door(AssessorCommand.SUSPEND, at -> LEAD, "/suspend", at -> TEXT)
                .door(AssessorCommand.RESUME, at -> LEAD, "/resume")
                .door(AssessorCommand.LEAVE, at -> LEAD, "/dismiss", at -> TEXT).check();
    }
}
