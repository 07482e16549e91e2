package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.procurement.Case.Stage;

/** What was asked at the award is asked again at each signature. */
@QuarkusTest
@WithTestResource(Engines.class)
class SignatureGateTest {

    private static HttpReply sign(String who, String path) {
        var text = Play.get(who, path).extract().<String>path("sha256");
        return Play.post(who, path + "/sign", "*", "{\"sha256\":\"" + text + "\"}");
    }

    @Test
    void nobodySignsWhileTheAwardMayBeTakenBack() {
        var at = Case.at(Stage.DRAFTED);
        var path = "/contracts/" + at.contract();
        sign(at.director(1), path).statusCode(200);
        Play.post(at.writer(), "/awards/" + at.award() + "/revocation", "*",
                "{\"ground\":\"FALSE_MATERIAL\",\"reason\":\"a forged certificate\"}").statusCode(200);
        sign(at.writer(), path).statusCode(422).body("rule", equalTo("P17.confirm")).body("type",
                equalTo("urn:linli:problem:award.revocation-open"));
        Play.get(at.writer(), path).body("status", equalTo("PENDING_SIGNATURE")).body("signatures", hasSize(1));
        Play.post(Case.checker(), "/awards/" + at.award() + "/reject-revocation", "*",
                "{\"findings\":\"it is genuine\"}").statusCode(200);
        sign(at.writer(), path).statusCode(200).body("status", equalTo("ACTIVE"));
    }

    @Test
    void whoFailsAnEvaluationAfterTheAwardIsNotSignedWith() {
        var play = new Play();
        var ranked = play.ranked();
        var award = ranked.awarded();
        var path = "/contracts/" + Play
                .id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        var winner = ranked.agencies().get(1);
        var evaluation = Ids.next();
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 1, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"FINAL","score":"41.00",
                 "grade":"UNQUALIFIED","dimensions":{},"mitigations":[],"finalisedOn":"%s",
                 "effects":["BAR_AWARDS"]}""".formatted(evaluation, UUID.randomUUID(), winner,
                Play.BEGIN.minusDays(20)));
        Await.until("the bar", () -> JournalRows.typesOf(winner).contains("linli.procurement.agency.barred.v1"));
        sign(Play.director(winner), path).statusCode(422).body("rule", equalTo("G13"));
        sign(play.writer, path).statusCode(422).body("rule", equalTo("G13"));
        Play.get(play.writer, path).body("signatures", hasSize(0));
    }

    /** As another lot leaves it that was opened later and shows the winner's bid beside its own. */
    @Test
    void aSignOfCollusionThatNobodyDecidedHoldsTheSignatureAndTheAward() {
        var at = Case.at(Stage.DRAFTED);
        var path = "/contracts/" + at.contract();
        suspect(at);
        sign(at.director(1), path).statusCode(422).body("rule", equalTo("CS.decide")).body("type",
                equalTo("urn:linli:problem:collusion.award-waits"));
        var before = Case.at(Stage.STANDSTILL);
        suspect(before);
        Play.post(before.writer(), "/tenders/" + before.tender() + "/award", "*", null).statusCode(422).body("rule",
                equalTo("CS.decide"));
        assertThat(Play.status(before.tender())).isEqualTo("STANDSTILL");
    }

    private static void suspect(Case at) {
        Rows.change("""
                insert into collusion_sign (id, version, tender_id, purchaser_id, kind, bids, proofs, found_on,
                    overdue, status)
                values (?, 0, ?, ?, 'ALIKE_TEXT', jsonb_build_array(?::text, gen_random_uuid()::text), '[]', ?, false,
                    'FOUND')""", Ids.next(), at.tender(), at.street(), at.bid(1).toString(), Play.BEGIN);
    }
}
