package org.linli.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.linli.evaluation.Station.LEAD;
import static org.linli.evaluation.Station.get;
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

/** Several agencies bound by one contract are evaluated together: a tie to any of them is a tie. */
@QuarkusTest
@WithTestResource(Engines.class)
class ConsortiumTest {

    private final UUID partner = UUID.randomUUID();
    private final UUID worker = UUID.randomUUID();
    private final String tied = Tokens.of("assessor-" + worker, "assessor").person(worker).bearer();

    private Station station() {
        var one = new Station().boundWith(partner).signed();
        var started = Ids.next();
        publish(started, "linli.workers", "workforce.post.started", worker, 1,
                "{\"workerId\":\"%s\",\"postId\":\"%s\",\"agencyId\":\"%s\"}".formatted(worker, UUID.randomUUID(),
                        partner));
        taken(started, 1);
        return one;
    }

    @Test
    void whoWorksForAPartnerTakesNoSeat() {
        var path = station().path("MID_TERM");
        get(LEAD, path).body("facts.partners", contains(partner.toString()));
        Station.admit("assessor-" + worker, worker, "PROFESSIONAL");
        post(LEAD, path + "/assign", """
                {"members":[{"part":"PROFESSIONAL","assessor":"assessor-%1$s","personId":"%1$s"}]}""".formatted(worker))
                .statusCode(422).body("rule", equalTo("E04"));
    }

    @Test
    void whoWorksForAPartnerMarksVerifiesAndChecksNothing() {
        var one = station();
        var path = one.path("MID_TERM");
        post(LEAD, path + "/open", null).statusCode(200);
        post(one.director, path + "/observations", Station.claims(false)).statusCode(200);
        post(one.director, path + "/submit", null).statusCode(200);
        post(tied, path + "/verify", Station.confirmations()).statusCode(422).body("rule", equalTo("E04"));
        post(tied, path + "/marks", Station.professional(90)).statusCode(422).body("rule", equalTo("E04"));
    }

    @Test
    void whoWorksForAPartnerDoesNotSeeThatItWasPutRight() {
        var one = station();
        one.finalised(false);
        var path = "/rectifications/" + get(one.director, "/rectifications").extract().<String>path("items[0].id");
        post(one.director, path + "/plan", "{\"text\":\"hire\"}").statusCode(200);
        post(one.director, path + "/done", "{\"text\":\"hired\"}").statusCode(200);
        post(tied, path + "/verify", "{\"right\":true,\"finding\":\"seen\"}").statusCode(422).body("rule",
                equalTo("E04"));
    }
}
