package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
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

    private static void result(UUID agency, String score) {
        var evaluation = Ids.next();
        Events.publish("linli.evaluations", "linli.evaluation.evaluation.finalised.v1", evaluation.toString(), 1, """
                {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"FINAL","score":"%s",
                 "grade":"GOOD","dimensions":{},"mitigations":[],"finalisedOn":"%s","effects":[]}"""
                .formatted(evaluation, UUID.randomUUID(), agency, score, Play.BEGIN.minusDays(20)));
        Await.until("the result",
                () -> Rows.count("select count(*) from past_evaluation where evaluation_id = ?", evaluation) == 1);
    }

    @Test
    void whatWasAchievedUnderAClosedRowIsTheRecordOfItsCode() {
        var content = Play.content("2400000.00", "\"recordWeight\":10,").replace("\"weight\":40", "\"weight\":30");
        var priced = play.priced(play.publishedTender("OPEN_TENDER", "2400000.00", content), "1900000.00", "2300000.00",
                "2350000.00");
        var before = formerOf(priced.agencies().get(2));
        result(before, "100.00");
        result(priced.agencies().get(1), "20.00");
        close(before);
        play.stage(priced.tender(), "rank").statusCode(200);
        Object points = Play.get(play.writer, "/tenders/" + priced.tender() + "/result").statusCode(200).extract()
                .path("ranking.find{it.bidId == '" + priced.bids().get(2) + "'}.recordPoints");
        assertThat(new BigDecimal(points.toString())).isEqualByComparingTo("10");
    }

    @Test
    void aBidBelowAMinimumMovesTheRecordOfNoNewcomer() {
        var content = Play.content("2400000.00", "\"recordWeight\":10,").replace("\"weight\":40", "\"weight\":30")
                .replace("\"minimum\":60", "\"minimum\":75");
        var priced = play.priced(play.publishedTender("OPEN_TENDER", "2400000.00", content), "1900000.00", "2300000.00",
                "2350000.00");
        result(priced.agencies().get(0), "20.00");
        result(priced.agencies().get(1), "80.00");
        play.stage(priced.tender(), "rank").statusCode(200);
        Play.get(play.writer, "/tenders/" + priced.tender() + "/result").statusCode(200)
                .body("ranking.find{it.bidId == '" + priced.bids().get(0) + "'}.rejectedFor", equalTo("PLAN"));
        Object points = Play.get(play.writer, "/tenders/" + priced.tender() + "/result").extract()
                .path("ranking.find{it.bidId == '" + priced.bids().get(2) + "'}.recordPoints");
        assertThat(new BigDecimal(points.toString())).isEqualByComparingTo("8");
    }

    @Test
    void anExpertTiedToAClosedRowOfABiddersCodeIsNotDrawn() {
        Play.pool();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        var before = formerOf(agencies.getFirst());
        var tied = Play.nominate("SOCIAL_WORK", before);
        close(before);
        var tender = play.publishedTender();
        agencies.forEach(agency -> Play.submit(tender, agency, "2000000.00").statusCode(201));
        Play.closeBids(tender);
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[]}").statusCode(201);
        Play.get(play.writer, "/tenders/" + tender + "/panel")
                .body("draw.excluded.find{it.expertId == '" + tied + "'}.reason", equalTo("TIED_TO_A_BIDDER"));
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
