package org.linli.procurement;

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

/** An agency that closes and applies again under its code is the organisation it was: what bars it goes with it. */
@QuarkusTest
@WithTestResource(Engines.class)
class SameCodeTest {

    private final Play play = new Play();

    private static String codeOf(UUID agency) {
        return Rows.pairs("select unified_social_credit_code, id::text from known_agency where id = ?", agency)
                .getFirst().getFirst();
    }

    /** A row that the organisation had before, with whatever happened to it, closed. */
    private static UUID formerOf(UUID agency) {
        return Play.agency(codeOf(agency));
    }

    private static void close(UUID agency) {
        Play.lifecycle(agency, "closed", 50);
        Await.until("the closing", () -> Play.get(null, "/agencies/" + agency).extract().path("closedOn") != null);
    }

    private static void failedAnEvaluation(UUID agency) {
        var evaluation = Ids.next();
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 1, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"FINAL","score":"41.00",
                 "grade":"UNQUALIFIED","dimensions":{},"mitigations":[],"finalisedOn":"%s",
                 "effects":["BAR_AWARDS"]}""".formatted(evaluation, UUID.randomUUID(), agency,
                Play.BEGIN.minusDays(20)));
        Await.until("the bar", () -> JournalRows.typesOf(agency).contains("linli.procurement.agency.barred.v1"));
    }

    /** @return who carries the code of a closed row that failed an evaluation */
    private static UUID barredAnew() {
        var before = Play.agency();
        failedAnEvaluation(before);
        close(before);
        return Play.agency(codeOf(before));
    }

    @Test
    void whoFailedAnEvaluationIsNotAwardedUnderANewRowOfItsCode() {
        var ranked = play.ranked();
        var before = formerOf(ranked.agencies().get(1));
        failedAnEvaluation(before);
        close(before);
        play.stage(ranked.tender(), "announce").statusCode(200);
        Play.standStill(ranked.tender());
        play.stage(ranked.tender(), "award").statusCode(422).body("rule", equalTo("G13"));
        Play.get(null, "/agencies/" + ranked.agencies().get(1)).body("mayBeAwarded", equalTo(false)).body("bars",
                hasSize(1));
        play.stage(ranked.tender(), "pass-over").statusCode(200).body("leadingBidId",
                equalTo(ranked.bids().get(2).toString()));
    }

    @Test
    void whatADecisionBarredIsBarredUnderANewRowUntilThatDecisionIsLifted() {
        var before = Play.agency();
        var decision = Play.disqualify(before);
        Await.until("the bar", () -> !Play.get(null, "/agencies/" + before).extract().<Boolean>path("mayBeAwarded"));
        close(before);
        var again = Play.agency(codeOf(before));
        var tender = play.publishedTender();
        Play.submit(tender, again, "2000000.00").statusCode(422).body("rule", equalTo("O13"));
        Play.get(null, "/agencies/" + again).body("mayBeAwarded", equalTo(false)).body("standings", hasSize(3));
        Play.restore(before, decision, 60);
        Await.until("its standing as before",
                () -> Play.get(null, "/agencies/" + again).extract().<Boolean>path("mayBeAwarded"));
        Play.submit(tender, again, "2000000.00").statusCode(201);
    }

    @Test
    void whoIsBarredIsNotInvitedUnderANewRow() {
        var named = """
                "admittance":{"invited":["%s","%s","%s"],"ground":"LIMITED_SUPPLIERS","groundWords":"戒毒康复社工有限"},
                "staffing":""".formatted(Play.agency(), Play.agency(), barredAnew());
        var tender = play.draftedTender(play.scheduledPurchase("2400000.00"), "INVITED",
                Play.content("2400000.00", "").replace("\"staffing\":", named));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        play.certify("writer-" + play.street);
        Await.asserted("the officer's certificate and with it the refusal",
                () -> Play.post(play.writer, "/tenders/" + tender + "/publish", "*", null).statusCode(422).body("rule",
                        equalTo("G13")));
    }

    @Test
    void whoIsBarredEntersNoRegisterUnderANewRow() {
        var again = barredAnew();
        var body = """
                {"purchaserId":"%s","serviceType":"FAMILY_SERVICE_STATION","title":"名录","mode":"OPEN",
                 "tariff":%s,"from":"%s","to":"%s","applyUntil":null,"intentionId":"%s"}""".formatted(play.street,
                Play.money("100.00"), Play.BEGIN, Play.BEGIN.plusYears(1), play.registerIntention());
        var register = "/frameworks/" + Play.id(Play.post(play.writer, "/frameworks", null, body).statusCode(201));
        Play.post(Play.director(again), register + "/apply", null, "{\"agencyId\":\"" + again + "\"}").statusCode(422)
                .body("rule", equalTo("G13"));
    }

    @Test
    void whoIsBarredDoesNoPartOfTheWorkForAnother() {
        var ranked = play.ranked();
        var path = "/contracts/" + ranked.signed();
        var again = barredAnew();
        var subcontract = """
                {"subcontractor":"%s","part":"CATERING","description":"d","amount":%s}""";
        Play.post(Play.director(ranked.agencies().get(1)), path + "/subcontracts", null,
                subcontract.formatted(codeOf(again), Play.money("1000.00"))).statusCode(422)
                .body("rule", equalTo("G13"));
        var good = Play.agency();
        Play.post(Play.director(ranked.agencies().get(1)), path + "/subcontracts", null,
                subcontract.formatted(codeOf(good), Play.money("1000.00"))).statusCode(200);
        Play.disqualify(good);
        Await.until("the bar", () -> !Play.get(null, "/agencies/" + good).extract().<Boolean>path("mayBeAwarded"));
        Play.post(play.writer, path + "/consent-to-subcontract", "*", "{\"no\":1}").statusCode(422).body("rule",
                equalTo("O13"));
    }

    @Test
    void whoHadAContractHereIsNoNewcomerUnderANewRow() {
        var ranked = play.ranked();
        ranked.signed();
        var before = ranked.agencies().get(1);
        close(before);
        var group = Play.id(Play
                .post(play.writer, "/lot-groups", null,
                        "{\"purchaserId\":\"%s\",\"title\":\"一街\",\"maxPerWinner\":1}".formatted(play.street))
                .statusCode(201));
        var lot = play.draftedTender(play.scheduledPurchase("2400000.00"), Play.content("2400000.00", ""));
        Play.post(play.writer, "/lot-groups/" + group + "/lots", null,
                "{\"tenderId\":\"" + lot + "\",\"newcomersOnly\":true}").statusCode(200);
        Play.post(play.reviewer, "/tenders/" + lot + "/review", "*", null).statusCode(200);
        play.published(lot);
        Play.submit(lot, Play.agency(codeOf(before)), "2000000.00").statusCode(422).body("rule", equalTo("HL1"));
        Play.submit(lot, Play.agency(), "2000000.00").statusCode(201);
    }
}
