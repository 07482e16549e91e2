package org.linli.procurement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.procurement.Case.Stage;

/** What hangs on a tender reaches whoever has to act on it, as long as they can. */
@QuarkusTest
@WithTestResource(Engines.class)
class WaitingTasksTest {

    private static HttpReply tasks(String token) {
        return Play.get(token, "/tasks?limit=500").statusCode(200);
    }

    private static String awaited(Object id) {
        return "items.find{it.id == '" + id + "'}.calls.operation";
    }

    @Test
    void aSignReachesTheOfficersOfItsTenderUntilTwoHaveSpoken() {
        var opened = Case.at(Stage.OPENED);
        tasks(opened.writer()).body("items.id", not(hasItem(opened.sign())));
        var at = Case.at(Stage.SCORING);
        var sign = at.sign();
        tasks(at.writer()).body(awaited(sign), contains("decideCollusionSign"));
        tasks(new Play().writer).body("items.id", not(hasItem(sign)));
        at.then(at.writer(), "/collusion-signs/" + sign + "/decide", "{\"confirmed\":false,\"words\":\"w\"}");
        tasks(at.writer()).body("items.id", not(hasItem(sign)));
        tasks(at.reviewer()).body(awaited(sign), contains("agreeOnCollusionSign", "sendBackCollusionSign"));
        at.then(at.writer(), "/tenders/" + at.tender() + "/suspend", "{\"reason\":\"r\"}").agreed(at.tender());
        tasks(at.reviewer()).body("items.id", not(hasItem(sign)));
        at.then(at.writer(), "/tenders/" + at.tender() + "/resume", null);
        at.then(at.reviewer(), "/collusion-signs/" + sign + "/agree", null);
        tasks(at.reviewer()).body("items.id", not(hasItem(sign)));
    }

    @Test
    void whatWaitsSaysByWhenAndByWhichRuleItsClockRuns() {
        var at = Case.at(Stage.SCORING);
        var sign = "items.find{it.id == '" + at.sign() + "'}.";
        tasks(at.writer()).body(sign + "dueAt", notNullValue()).body(sign + "terms.rule", contains("CS.decide"))
                .body(sign + "terms[0].basis", containsString("three workdays"));
        var ranked = Case.at(Stage.RANKED);
        var tender = "items.find{it.id == '" + ranked.tender() + "'}.";
        tasks(ranked.writer()).body(tender + "terms.rule", contains("P11")).body(tender + "dueAt", notNullValue())
                .body(tender + "since", notNullValue());
        var scored = Case.at(Stage.SCORED);
        tasks(scored.writer()).body("items.find{it.id == '" + scored.tender() + "'}.terms", empty());
    }

    @Test
    void ofATenderThatEndedNothingWaits() {
        var at = Case.at(Stage.SCORING);
        var sign = at.sign();
        at.then(at.writer(), "/tenders/" + at.tender() + "/cancel",
                "{\"reason\":\"merged\",\"ground\":\"TASK_CANCELLED\"}").agreed(at.tender());
        tasks(at.writer()).body("items.id", not(hasItem(sign)));
        Play.get(at.writer(), "/collusion-signs/" + sign).body("allowedActions", empty());
        var seat = at.seats("CONFIRMED").getFirst();
        tasks(Case.expert(at.person(seat))).body("items.id", not(hasItem(seat)));
    }

    @Test
    void whatWouldBeInVainAtATenderIsNobodysTask() {
        var announced = Case.at(Stage.ANNOUNCED);
        tasks(announced.writer()).body("items.id", not(hasItem(announced.tender().toString())));
        var over = Case.at(Stage.STANDSTILL);
        tasks(over.writer()).body(awaited(over.tender()), contains("awardTender"));
        var scoring = Case.at(Stage.SCORING);
        tasks(scoring.writer()).body("items.id", not(hasItem(scoring.tender().toString())));
        var scored = Case.at(Stage.SCORED);
        tasks(scored.writer()).body(awaited(scored.tender()), contains("beginConsensus"));
    }

    @Test
    void aRequestForARecusalReachesTheHost() {
        var at = Case.at(Stage.SEATED);
        var recusal = Case.begun(at.director(2), "/tenders/" + at.tender() + "/recusals",
                "{\"agencyId\":\"" + at.agency(2) + "\",\"personId\":\"" + at.person(at.seats("CONFIRMED").getFirst())
                        + "\",\"grounds\":\"a cousin\"}");
        tasks(at.reviewer()).body(awaited(recusal), contains("decideRecusal"))
                .body("items.find{it.id == '" + recusal + "'}.agencies", empty());
        tasks(at.director(2)).body("items.id", not(hasItem(recusal)));
        at.then(at.reviewer(), "/recusals/" + recusal + "/decide", "{\"granted\":false,\"reason\":\"no tie\"}");
        tasks(at.reviewer()).body("items.id", not(hasItem(recusal)));
    }

    @Test
    void anOpinionThatOneOfficerFoundVoidReachesAnother() {
        var at = Case.at(Stage.SCORING);
        var seat = at.seats("CONFIRMED").getFirst();
        tasks(at.reviewer()).body("items.id", not(hasItem(seat)));
        at.then(at.writer(), "/seats/" + seat + "/propose-void",
                "{\"cause\":\"BIASED_TALK\",\"reason\":\"praised one\"}");
        tasks(at.writer()).body("items.id", not(hasItem(seat)));
        tasks(at.reviewer()).body(awaited(seat), hasItem("confirmVoidOpinion"));
    }

    @Test
    void aLowPriceReachesItsBidderAndThenEachMemberWhoHasNotSpoken() {
        var at = Case.at(Stage.PRICE_OPENED);
        var lowBid = at.lowBid();
        tasks(at.director(0)).body(awaited(lowBid), contains("explainLowBid"));
        at.then(at.director(0), "/low-bids/" + lowBid + "/explain", "{\"text\":\"t\",\"documents\":[]}");
        tasks(at.director(0)).body("items.id", not(hasItem(lowBid)));
        var member = Case.expert(at.person(at.seats("CONFIRMED").getFirst()));
        tasks(member).body(awaited(lowBid), contains("voteOnLowBid"));
        tasks(Case.expert(Case.expertOfNoCommittee().toString())).body("items.id", not(hasItem(lowBid)));
        at.then(member, "/low-bids/" + lowBid + "/vote", "{\"proven\":true,\"opinion\":\"o\",\"evidence\":[]}");
        tasks(member).body("items.id", not(hasItem(lowBid)));
    }

    @Test
    void aBidIsJoinedByNobodyOnceBidsAreClosed() {
        var at = Case.at(Stage.PUBLISHED);
        tasks(at.partner()).body(awaited(at.bid(0)), contains("joinBid", "declineBid"));
        at = Case.at(Stage.CLOSED);
        tasks(at.partner()).body("items.id", not(hasItem(at.bid(0).toString())));
    }

    @Test
    void nobodyReadsInATaskWhoAskedBidsOrIsBehindACode() {
        var at = Case.at(Stage.PUBLISHED);
        var question = Case.begun(at.director(1), "/tenders/" + at.tender() + "/questions",
                "{\"agencyId\":\"" + at.agency(1) + "\",\"text\":\"How many rooms?\"}");
        tasks(at.writer()).body(awaited(question), contains("answerQuestion"))
                .body("items.find{it.id == '" + question + "'}.agencies", empty());
        at = Case.at(Stage.PRICE_OPENED);
        var lowBid = at.lowBid();
        at.then(at.director(0), "/low-bids/" + lowBid + "/explain", "{\"text\":\"t\",\"documents\":[]}");
        tasks(Case.expert(at.person(at.seats("CONFIRMED").getFirst())))
                .body("items.find{it.id == '" + lowBid + "'}.agencies", empty());
    }

    @Test
    void aTermRunsOnWhileTheTenderStandsStillAndSoDoesWhatItAsks() {
        var at = Case.at(Stage.PRICE_OPENED);
        var lowBid = at.lowBid();
        at.then(at.writer(), "/tenders/" + at.tender() + "/suspend", "{\"reason\":\"r\"}").agreed(at.tender());
        Case.tried(at.director(0), "/low-bids/" + lowBid + "/explain", "{\"text\":\"t\",\"documents\":[]}")
                .statusCode(200).body("status", equalTo("EXPLAINED"));
    }
}
