package org.linli.procurement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;
import org.linli.procurement.Case.Stage;

/** Two accounts of one person are one person, at every door that asks for two. */
@QuarkusTest
@WithTestResource(Engines.class)
class TwoAccountsTest {

    private final UUID person = UUID.randomUUID();

    private String account(String name, String street) {
        return Tokens.of(name + "-" + street, "purchaser").street(street).person(person).bearer();
    }

    private String finance(String name, String role) {
        return Tokens.of(name, role).person(person).bearer();
    }

    @Test
    void whoWroteATenderDoesNotReviewItUnderAnotherAccount() {
        var play = new Play();
        var tender =
                Play.id(Play
                        .post(account("first", play.street), "/tenders", null,
                                """
                                        {"purchaseId":"%s","procedure":"OPEN_TENDER","content":%s}""".formatted(
                                        play.scheduledPurchase("2400000.00"), Play.content("2400000.00", "")))
                        .statusCode(201));
        Play.post(account("second", play.street), "/tenders/" + tender + "/review", "*", null).statusCode(422)
                .body("rule", equalTo("P02"));
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
    }

    @Test
    void whoAsksForABanDoesNotAgreeUnderAnotherAccount() {
        var expert = Play.nominate("SOCIAL_WORK");
        var ban = "/expert-bans/" + Play.id(Play.post(finance("asks", "finance-maker"), "/experts/" + expert + "/bans",
                null, "{\"months\":1,\"reason\":\"r\"}").statusCode(201));
        Play.post(finance("agrees", "finance-checker"), ban + "/confirm", "*", null).statusCode(409).body("type",
                containsString("panel.same-officer"));
        Play.post(Tokens.of("other", "finance-checker").bearer(), ban + "/confirm", "*", null).statusCode(200);
    }

    @Test
    void whoProposesToVoidAnOpinionOrToTakeAnAwardBackDoesNotConfirmItUnderAnotherAccount() {
        var scored = Case.at(Stage.SCORED);
        var seat = "/seats/" + scored.seats("CONFIRMED").getFirst();
        Case.tried(account("first", scored.street()), seat + "/propose-void",
                "{\"cause\":\"AGREED_SCORES\",\"reason\":\"r\"}").statusCode(200);
        Case.tried(account("second", scored.street()), seat + "/confirm-void", null).statusCode(409).body("type",
                containsString("panel.same-officer"));
        Case.tried(scored.reviewer(), seat + "/confirm-void", null).statusCode(200);
        var awarded = Case.at(Stage.AWARDED);
        var award = "/awards/" + awarded.award();
        Play.post(account("first", awarded.street()), award + "/revocation", "*",
                "{\"ground\":\"FALSE_MATERIAL\",\"reason\":\"r\"}").statusCode(200);
        Case.past(awarded.writer(), award, "revocations[0].objectUntil");
        Play.post(finance("decides", "finance-checker"), award + "/confirm-revocation", "*", "{\"findings\":\"f\"}")
                .statusCode(422).body("rule", equalTo("P17.confirm"))
                .body("type", containsString("award.revocation-same-person"));
    }

    @Test
    void whoSignedAContractForItsAgencyDoesNotSignItForThePurchaserUnderAnotherAccount() {
        var at = Case.at(Stage.DRAFTED);
        var contract = "/contracts/" + at.contract();
        var text = "{\"sha256\":\"" + Case.get(at.writer(), contract, "sha256") + "\"}";
        Case.tried(director(at), contract + "/sign", text).statusCode(200);
        Case.tried(account("also", at.street()), contract + "/sign", text).statusCode(409).body("type",
                equalTo("urn:linli:problem:contract.same-person"));
        Case.tried(at.writer(), contract + "/sign", text).statusCode(200);
        var change = "{\"kind\":\"SUPPLEMENT\",\"delta\":" + Case.money("1000.00") + ",\"rationale\":\"r\"}";
        Case.tried(director(at), contract + "/changes", change).statusCode(200);
        var changed = "{\"sha256\":\"" + Case.get(at.writer(), contract, "changes[0].sha256") + "\"}";
        Case.tried(account("also", at.street()), contract + "/consent-to-change", changed).statusCode(409).body("type",
                equalTo("urn:linli:problem:contract.same-person"));
        Case.tried(at.writer(), contract + "/consent-to-change", changed).statusCode(200);
    }

    @Test
    void whoBeganAndDeliveredForTheAgencyDoesNotAcceptForThePurchaserUnderAnotherAccount() {
        var at = Case.at(Stage.SIGNED);
        var contract = "/contracts/" + at.contract();
        var also = account("also", at.street());
        Time.to(LocalDate.parse(Case.get(null, contract, "terms.from")));
        Case.tried(director(at), contract + "/start", null).statusCode(200);
        var subcontract = """
                {"subcontractor":"52440105MJK0000144","part":"CLEANING","description":"d","amount":%s}
                """.formatted(Case.money("1000.00"));
        Case.tried(director(at), contract + "/subcontracts", subcontract).statusCode(200);
        refused(Case.tried(also, contract + "/consent-to-subcontract", "{\"no\":1}"));
        Case.tried(at.writer(), contract + "/consent-to-subcontract", "{\"no\":1}").statusCode(200);
        Time.to(LocalDate.parse(Case.get(null, contract, "terms.instalments[1].expectedOn")));
        Case.tried(at.director(1), contract + "/deliver", "{\"instalmentNo\":2}").statusCode(200);
        var accepted = "{\"instalmentNo\":2,\"opinions\":{\"respondents\":9,\"satisfied\":9,\"summary\":\"s\"}}";
        refused(Case.tried(also, contract + "/accept", accepted));
        refused(Case.tried(also, contract + "/refuse-work",
                "{\"instalmentNo\":2,\"reasons\":\"r\",\"undisputed\":\"WAGES\"}"));
        Case.tried(at.writer(), contract + "/accept", accepted).statusCode(200);
    }

    private static void refused(HttpReply answer) {
        answer.statusCode(409).body("type", equalTo("urn:linli:problem:contract.same-person"));
    }

    @Test
    void whoHandledABidNeitherJudgesNorDecidesOnItsTenderUnderAnotherAccount() {
        Play.pool();
        var play = new Play();
        var tender = play.publishedTender();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        Play.post(Tokens.of("director-too", "agency-director").agency(agencies.get(0)).person(person).bearer(),
                "/tenders/" + tender + "/bids", null, Play.bid(agencies.get(0), "2000000.00")).statusCode(201);
        Play.submit(tender, agencies.get(1), "2100000.00").statusCode(201);
        Play.submit(tender, agencies.get(2), "2250000.00").statusCode(201);
        Play.closeBids(tender);
        var also = account("also", play.street);
        var path = "/tenders/" + tender;
        tied(Play.post(also, path + "/draw-panel", null, "{\"representatives\":[]}"));
        play.certify(person.toString());
        Await.until("the certificate", () -> Rows
                .count("select count(*) from officer_certificate where official_id = ?", person.toString()) == 1);
        tied(Play.post(play.writer, path + "/draw-panel", null, "{\"representatives\":[\"" + person + "\"]}"));
        play.confirmedPanel(tender);
        tied(Play.post(also, path + "/open", "*", null));
        play.open(tender);
        var fit = "{\"decisions\":[{\"bidId\":\"" + tender + "\",\"qualified\":true}]}";
        tied(Play.post(also, path + "/qualification", "*", fit));
        play.qualifyAll(tender);
    }

    private static void tied(HttpReply answer) {
        answer.statusCode(422).body("rule", equalTo("C05"));
    }

    private String director(Case at) {
        return Tokens.of("director-too", "agency-director").agency(at.agency(1)).person(person).bearer();
    }

    @Test
    void whoProposesToCancelATenderDoesNotConfirmItUnderAnotherAccount() {
        var at = Case.at(Stage.ANNOUNCED);
        Case.tried(account("first", at.street()), "/tenders/" + at.tender() + "/cancel",
                "{\"reason\":\"r\",\"ground\":\"TASK_CANCELLED\"}").statusCode(200);
        var decision = Play.proposed(at.reviewer(), at.tender());
        Case.tried(account("second", at.street()), decision + "/confirm", null).statusCode(422).body("type",
                equalTo("urn:linli:problem:decision.same-person"));
        Case.tried(at.reviewer(), decision + "/confirm", null).statusCode(200);
    }
}
