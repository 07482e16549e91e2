package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.http.HttpReply;

/** An agency that the registry suspended, closed or barred twice; heard twice and out of order. */
@QuarkusTest
@WithTestResource(Engines.class)
class AgencyLifecycleTest {

    private final Play play = new Play();

    private static void suspended(UUID agency, boolean is) {
        Await.until("suspended " + is,
                () -> Play.get(null, "/agencies/" + agency).extract().<Boolean>path("suspended") == is);
    }

    private static void taken(UUID event) {
        Await.until("the last event taken",
                () -> Rows.count("select count(*) from inbox where event_id = ?", event) > 0);
    }

    @Test
    void aSuspendedAgencyBidsAgainOnlyWhenItResumes() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        Play.lifecycle(agency, "suspended", 5);
        suspended(agency, true);
        Play.submit(tender, agency, "2000000.00").statusCode(422).body("rule", equalTo("O13")).body("type",
                equalTo("urn:linli:problem:agency.suspended"));
        Play.get(null, "/agencies/" + agency).body("mayBeAwarded", equalTo(false));
        Play.lifecycle(agency, "resumed", 7);
        suspended(agency, false);
        taken(Play.lifecycle(agency, "suspended", 6));
        Play.get(null, "/agencies/" + agency).body("suspended", equalTo(false)).body("mayBeAwarded", equalTo(true));
        Play.submit(tender, agency, "2000000.00").statusCode(201);
    }

    @Test
    void aSuspendedWinnerIsNeitherAwardedNorSigns() {
        var ranked = play.ranked();
        var winner = ranked.agencies().get(1);
        play.stage(ranked.tender(), "announce").statusCode(200);
        Play.standStill(ranked.tender());
        Play.lifecycle(winner, "suspended", 5);
        suspended(winner, true);
        play.stage(ranked.tender(), "award").statusCode(422).body("rule", equalTo("O13"));
        assertThat(Play.status(ranked.tender())).isEqualTo("STANDSTILL");
        Play.lifecycle(winner, "resumed", 6);
        suspended(winner, false);
        var award = Play.id(play.stage(ranked.tender(), "award").statusCode(201));
        var contract =
                Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        Play.lifecycle(winner, "suspended", 8);
        suspended(winner, true);
        var path = "/contracts/" + contract;
        var text = "{\"sha256\":\"" + Play.get(play.writer, path).extract().<String>path("sha256") + "\"}";
        Play.post(Play.director(winner), path + "/sign", "*", text).statusCode(422).body("rule", equalTo("O13"));
        Play.get(play.writer, path).body("signatures", hasSize(0));
    }

    @Test
    void aSuspendedOrBarredAgencyGetsNoExtensionAndASmallerContractIsStillAgreed() {
        var ranked = play.ranked();
        var contract = ranked.signed();
        var winner = ranked.agencies().get(1);
        Play.lifecycle(winner, "suspended", 5);
        suspended(winner, true);
        change(contract, "1000.00").statusCode(422).body("rule", equalTo("O13"));
        Play.lifecycle(winner, "resumed", 6);
        suspended(winner, false);
        Play.disqualify(winner);
        Await.until("the bar", () -> !Play.get(null, "/agencies/" + winner).extract().<Boolean>path("mayBeAwarded"));
        change(contract, "1000.00").statusCode(422).body("rule", equalTo("O13"));
        change(contract, "-1000.00").statusCode(200);
    }

    private HttpReply change(UUID contract, String delta) {
        return Play.post(play.writer, "/contracts/" + contract + "/changes", "*",
                "{\"kind\":\"SUPPLEMENT\",\"delta\":" + Play.money(delta) + ",\"rationale\":\"r\"}");
    }

    @Test
    void aClosedAgencyLosesItsOpenBidsAndItsAward() {
        var agency = Play.agency();
        var bid = Play.id(Play.submit(play.publishedTender(), agency, "2000000.00").statusCode(201));
        Play.lifecycle(agency, "closed", 5);
        Await.until("the fall of the bid",
                () -> "INVALIDATED".equals(Play.get(Play.director(agency), "/bids/" + bid).extract().path("status")));
        Play.lifecycle(agency, "closed", 5);
        taken(Play.lifecycle(agency, "resumed", 4));
        Play.submit(new Play().publishedTender(), agency, "2000000.00").statusCode(422).body("rule", equalTo("O13"))
                .body("type", equalTo("urn:linli:problem:agency.closed"));
        var ranked = play.ranked();
        var award = ranked.awarded();
        var contract =
                Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        Play.lifecycle(ranked.agencies().get(1), "closed", 5);
        Await.until("the end of the award",
                () -> "WITHDRAWN".equals(Play.get(null, "/awards/" + award).extract().path("status")));
        Await.until("the end of the unsigned contract",
                () -> "TERMINATED".equals(Play.get(play.writer, "/contracts/" + contract).extract().path("status")));
    }

    @Test
    void anAgencyPutOnTheSeriousListLosesItsOpenBid() {
        var agency = Play.agency();
        var bid = Play.id(Play.submit(play.publishedTender(), agency, "2000000.00").statusCode(201));
        listed(agency);
        Await.until("the fall of the bid",
                () -> "INVALIDATED".equals(Play.get(Play.director(agency), "/bids/" + bid).extract().path("status")));
    }

    @Test
    void anAgencyPutOnTheSeriousListLosesItsAwardThatIsNoContractYet() {
        var ranked = play.ranked();
        var award = ranked.awarded();
        var contract =
                Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        listed(ranked.agencies().get(1));
        Await.until("the end of the award",
                () -> "WITHDRAWN".equals(Play.get(null, "/awards/" + award).extract().path("status")));
        Await.until("the end of the unsigned contract",
                () -> "TERMINATED".equals(Play.get(play.writer, "/contracts/" + contract).extract().path("status")));
        Play.standStill(ranked.tender());
        play.stage(ranked.tender(), "award").statusCode(201).body("agencyId",
                equalTo(ranked.agencies().get(2).toString()));
        assertThat(JournalRows.typesOf(ranked.tender())).contains("linli.procurement.award.withdrawn.v1");
    }

    private static void listed(UUID agency) {
        Events.publish("linli.agencies", "linli.registry.agency.listed.v1", agency.toString(), 9, """
                {"agencyId":"%s","list":"SERIOUS","decisionId":"%s","from":"%s",
                 "effects":["BID","SIGN","EXTEND","RECEIVE_GRANT"]}""".formatted(agency, UUID.randomUUID(),
                Time.today()));
    }

    @Test
    void ofTwoBarsOneOverturnedTheOtherStandsInWhateverOrderTheyAreHeard() {
        var agency = Play.agency();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        Play.disqualify(agency, first, 5);
        Play.disqualify(agency, second, 6);
        Await.asserted("both bars", () -> Play.get(null, "/agencies/" + agency).body("standings", hasSize(6)));
        Play.restore(agency, second, 7);
        Await.asserted("one bar", () -> Play.get(null, "/agencies/" + agency).body("standings", hasSize(3)));
        Play.submit(play.publishedTender(), agency, "2000000.00").statusCode(422).body("rule", equalTo("O13"));
        Play.restore(agency, first, 8);
        Await.asserted("no bar", () -> Play.get(null, "/agencies/" + agency).body("mayBeAwarded", equalTo(true)));
        var third = UUID.randomUUID();
        Play.restore(agency, third, 12);
        Play.disqualify(agency, third, 11);
        Play.disqualify(agency, UUID.randomUUID(), 10);
        Await.asserted("the last bar", () -> Play.get(null, "/agencies/" + agency).body("standings", hasSize(3))
                .body("mayBeAwarded", equalTo(false)));
    }
}
