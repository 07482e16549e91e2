package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.Ids;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;

/** Facts of others that end what an earlier one allowed, and results that are put right. */
@QuarkusTest
@WithTestResource(Engines.class)
class HeardFactsTest {

    private final Play play = new Play();

    @Test
    void aListedAgencyIsBarredFromWhatTheListSays() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        Events.publish("linli.agencies", "linli.registry.agency.listed.v1", agency.toString(), 9, """
                {"agencyId":"%s","list":"SERIOUS","decisionId":"%s","effects":["BID","SIGN"],"from":"%s"}"""
                .formatted(agency, UUID.randomUUID(), Time.today()));
        Await.asserted("the list", () -> Play.get(null, "/agencies/" + agency).body("mayBeAwarded", equalTo(false)));
        Play.submit(tender, agency, "2000000.00").statusCode(422).body("rule", equalTo("O13"));
    }

    @Test
    void aBarThatWasLiftedBeforeItArrivedEndsNoBid() {
        var agency = Play.agency();
        var bid = Play.id(Play.submit(play.publishedTender(), agency, "2000000.00").statusCode(201));
        var decision = UUID.randomUUID();
        Events.publish("linli.agencies", "linli.registry.agency.restored.v1", agency.toString(), 10, """
                {"agencyId":"%s","decisionId":"%s","effects":[],"on":"%s","reason":"r"}""".formatted(agency, decision,
                Time.today()));
        Play.disqualify(agency, decision, 9);
        var behind = Play.lifecycle(agency, "resumed", 11);
        Await.until("what came behind it",
                () -> Rows.count("select count(*) from inbox where event_id = ?", behind) > 0);
        Play.get(Play.director(agency), "/bids/" + bid).statusCode(200).body("status", equalTo("SUBMITTED"));
    }

    @Test
    void whoHasLeftIsNamedInNoBid() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        var worker = UUID.randomUUID();
        var post = UUID.randomUUID();
        var text = "{\"workerId\":\"%s\",\"postId\":\"%s\",\"agencyId\":\"%s\",\"tier\":\"FRONTLINE\","
                + "\"certified\":false%s}";
        Events.publish("linli.workers", "linli.workforce.post.started.v1", worker.toString(), 1,
                text.formatted(worker, post, agency, ""));
        Await.until("the post", () -> posts(worker, "ended_on is null") == 1);
        Events.publish("linli.workers", "linli.workforce.post.ended.v1", worker.toString(), 2, text.formatted(worker,
                post, agency, ",\"reason\":\"OTHER\",\"on\":\"" + Time.today().minusDays(1) + "\""));
        Await.until("its end", () -> posts(worker, "ended_on is not null") == 1);
        Play.submit(tender, agency, "2000000.00", worker).statusCode(422).body("rule", equalTo("HB1"));
    }

    private static long posts(UUID worker, String which) {
        return Rows.count("select count(*) from known_post where worker_id = ? and " + which, worker);
    }

    @Test
    void aCertificateThatIsGoneIsPromisedInNoBid() {
        var agency = Play.agency();
        var worker = UUID.randomUUID();
        var post = UUID.randomUUID();
        var text = "{\"workerId\":\"%s\",\"postId\":\"%s\",\"agencyId\":\"%s\",\"tier\":\"FRONTLINE\","
                + "\"certified\":%s}";
        Events.publish("linli.workers", "linli.workforce.post.recertified.v1", worker.toString(), 3,
                text.formatted(worker, post, agency, false));
        Await.until("the certificate's end, before the post itself", () -> posts(worker, "not certified") == 1);
        Events.publish("linli.workers", "linli.workforce.post.started.v1", worker.toString(), 1,
                text.formatted(worker, post, agency, true));
        Await.until("the post", () -> posts(worker, "tier is not null") == 1);
        assertThat(posts(worker, "certified")).as("what came before says nothing any more").isZero();
        Events.publish("linli.workers", "linli.workforce.post.recertified.v1", worker.toString(), 4,
                text.formatted(worker, post, agency, true));
        Await.until("a new certificate", () -> posts(worker, "certified") == 1);
    }

    @Test
    void thePurchaserReadsWhoIsMissing() {
        var ranked = play.ranked();
        var contract = ranked.signed();
        var path = "/contracts/" + contract + "/staffing";
        Play.get(play.writer, path).statusCode(200).body("shortSince", equalTo(null));
        staffing(contract, "short", 2);
        Await.asserted("who is missing", () -> Play.get(play.writer, path).body("missing[0].people", equalTo(2))
                .body("missing[0].certified", equalTo(1)).body("shortSince", equalTo(Time.today().toString())));
        Play.get(Play.director(ranked.agencies().get(0)), path).statusCode(403);
        Play.get(Play.director(ranked.agencies().get(1)), path).statusCode(200);
        Play.get(play.writer, "/contracts/" + UUID.randomUUID() + "/staffing").statusCode(404);
        staffing(contract, "restored", 3);
        Await.asserted("that nobody is missing any more",
                () -> Play.get(play.writer, path).body("shortSince", equalTo(null)).body("missing.size()", equalTo(0)));
        staffing(contract, "short", 4);
        Await.asserted("who is missing again", () -> Play.get(play.writer, path).body("missing.size()", equalTo(1)));
        staffing(contract, "closed", 5);
        Await.asserted("the end", () -> Play.get(play.writer, path).body("missing.size()", equalTo(0)));
    }

    private static void staffing(UUID contract, String fact, long sequence) {
        Events.publish("linli.staffing", "linli.workforce.staffing." + fact + ".v1", contract.toString(), sequence, """
                {"contractId":"%s","agencyId":"%s","missing":[{"tier":"FRONTLINE","people":2,"certified":1}]}"""
                .formatted(contract, UUID.randomUUID()));
    }

    @Test
    void aWithdrawnExpertIsDrawnNoMore() {
        var expert = Play.nominate("LAW", UUID.randomUUID());
        Events.publish("linli.pipeline", "linli.workforce.expert.withdrawn.v1", expert.toString(), 2,
                "{\"expertId\":\"%s\",\"on\":\"%s\",\"reason\":\"a tie\"}".formatted(expert, Time.today()));
        Await.until("the withdrawal",
                () -> Rows.count("select count(*) from expert where id = ? and withdrawn", expert) == 1);
    }

    @Test
    void anOfficerWhoseCertificateHasRunOutDoesNotPublish() {
        var officer = "writer-" + play.street;
        play.certify(officer);
        Events.publish("linli.pipeline", "linli.workforce.official.certificate-expired.v1", officer, 2, """
                {"officialId":"%s","unit":"%s","certificate":"PURCHASER","on":"%s"}""".formatted(officer, play.street,
                Time.today().minusDays(1)));
        Await.until("the end of the certificate",
                () -> Rows.count("select count(*) from officer_certificate where official_id = ? and valid_until < ?",
                        officer, Time.today()) == 1);
        Play.post(play.writer, "/tenders/" + play.reviewedTender() + "/publish", "*", null).statusCode(422).body("rule",
                equalTo("T12"));
    }

    @Test
    void anOfficerWhoseCertificateIsRevokedDoesNotPublish() {
        var officer = "writer-" + play.street;
        play.certify(officer);
        Events.publish("linli.pipeline", "linli.workforce.official.certificate-revoked.v1", officer, 2, """
                {"officialId":"%s","unit":"%s","certificate":"PURCHASER","on":"%s"}""".formatted(officer, play.street,
                Time.today()));
        Await.until("the end of the certificate",
                () -> Rows.count("select count(*) from officer_certificate where official_id = ? and valid_until < ?",
                        officer, Time.today()) == 1);
        Play.post(play.writer, "/tenders/" + play.reviewedTender() + "/publish", "*", null).statusCode(422).body("rule",
                equalTo("T12"));
    }

    private static void result(String fact, UUID evaluation, UUID contract, UUID agency, String score, LocalDate on) {
        Events.publish("linli.evaluations", "linli.evaluation.evaluation." + fact + ".v1", evaluation.toString(),
                "finalised".equals(fact) ? 1 : 2, """
                        {"evaluationId":"%s","contractId":"%s","agencyId":"%s","kind":"MID_TERM","score":"%s",
                         "grade":"GOOD",
                         "finalisedOn":"%s","correctedOn":"%s","effects":[],"withdrawnEffects":[],
                          "addedEffects":[]}""".formatted(evaluation, contract, agency, score, on, on));
    }

    @Test
    void aResultCountsInTheAgencysRecordAndItsCorrectionReplacesIt() {
        var agency = UUID.randomUUID();
        var evaluation = Ids.next();
        var contract = UUID.randomUUID();
        result("finalised", evaluation, contract, agency, "71.00", Time.today());
        Await.until("the score", () -> scored(agency, "71.00") == 1);
        result("corrected", evaluation, contract, agency, "82.50", Time.today());
        Await.until("the corrected score", () -> scored(agency, "82.50") == 1);
        assertThat(scored(agency, "71.00")).isZero();
    }

    private static long scored(UUID agency, String score) {
        return Rows.count("select count(*) from past_evaluation where agency_id = ? and score = ?::numeric", agency,
                score);
    }

    @Test
    void aCorrectedResultStandsBesideTheWinner() {
        var ranked = play.ranked();
        var contract = ranked.signed();
        Time.sweep();
        var evaluation = Ids.next();
        var winner = ranked.agencies().get(1);
        result("finalised", evaluation, contract, winner, "88.50", Time.today());
        result("corrected", evaluation, contract, winner, "61.25", Time.today());
        Await.asserted("the corrected score beside the result",
                () -> Play
                        .get(null,
                                "/fairness/lowest-price/tenders?otherWinner=true&limit=500&year="
                                        + Time.today().getYear())
                        .body("items.find{it.tenderId == '" + ranked.tender() + "'}.evaluationScore", equalTo(61.25d)));
    }
}
