package org.linli.evaluation;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.linli.evaluation.Station.ANNA;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.OTHER_LEAD;
import static org.linli.evaluation.Station.post;
import static org.linli.evaluation.Station.publish;
import static org.linli.evaluation.Station.taken;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Tokens;

/** An officer who has a post at the agency, or at one bound with it, decides nothing about it. */
@QuarkusTest
@WithTestResource(Engines.class)
class TiedLeadTest {

    private static final String REASON = "{\"reason\":\"r\"}";

    private final UUID partner = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final String tied = Tokens.of("lead-" + person, "evaluation-lead").person(person).bearer();

    private Station station() {
        var one = new Station().boundWith(partner).signed();
        var started = Ids.next();
        publish(started, "linli.workers", "workforce.post.started", person, 1,
                "{\"workerId\":\"%s\",\"postId\":\"%s\",\"agencyId\":\"%s\"}".formatted(person, UUID.randomUUID(),
                        partner));
        taken(started, 1);
        return one;
    }

    private void refused(String path, String body) {
        post(tied, path, body).statusCode(422).body("rule", equalTo("E04")).body("basis", notNullValue());
    }

    @Test
    void aTiedLeadMakesNoResultFinal() {
        var one = station();
        var path = one.drafted(true);
        post(one.director, path + "/respond", "{\"stance\":\"WAIVED\"}").statusCode(200);
        refused(path + "/finalise", null);
        post(LEAD, path + "/finalise", null).statusCode(200);
    }

    @Test
    void aTiedLeadNeitherEstablishesNorDismissesNorRevokesAViolation() {
        var one = station();
        var path = "/violations/" + post(ANNA, "/violations", """
                {"contractId":"%s","kind":"FALSE_RECORDS","description":"visits that were not made",
                "evidence":[{"sha256":"%s","name":"sample"}]}""".formatted(one.contract, "b".repeat(64)))
                .statusCode(201).extract().<String>path("id");
        refused(path + "/dismiss", REASON);
        post(LEAD, path + "/notify", null).statusCode(200);
        post(one.director, path + "/answer", REASON).statusCode(200);
        var finding = "{\"severity\":\"MAJOR\",\"criteria\":[\"REPEATED\"],\"reason\":\"r\"}";
        refused(path + "/establish", finding);
        post(LEAD, path + "/establish", finding).statusCode(200);
        refused(path + "/revoke", REASON);
        post(OTHER_LEAD, path + "/revoke", REASON).statusCode(200);
    }

    @Test
    void aTiedLeadAnswersNoComplaint() {
        var one = station();
        var path = "/complaints/" + post(one.purchaser, "/complaints", """
                {"contractId":"%s","channel":"HOTLINE","words":"closed on Mondays"}""".formatted(one.contract))
                .statusCode(201).extract().<String>path("id");
        refused(path + "/answer", "{\"verdict\":\"UNFOUNDED\",\"text\":\"t\"}");
        post(LEAD, path + "/answer", "{\"verdict\":\"UNFOUNDED\",\"text\":\"t\"}").statusCode(200);
    }
}
