package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.procurement.Case.Stage;

/** What takes a right from an agency takes two persons of the purchaser, or of the finance department. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class DualControlTest {

    private static final String TASK_CANCELLED = "{\"reason\":\"the street was merged\",\"ground\":\"TASK_CANCELLED\"}";
    private static final String REASON = "{\"reason\":\"a flood\"}";

    private static String tender(Case at) {
        return "/tenders/" + at.tender();
    }

    private static UUID objection(Case at, int bidder) {
        return UUID.fromString(Case.begun(at.director(bidder), tender(at) + "/challenges", """
                {"agencyId":"%s","level":"OBJECTION","subject":"RESULT","points":["the hours"]}"""
                .formatted(at.agency(bidder))));
    }

    private static long told(UUID subject, String type) {
        return JournalRows.typesOf(subject).stream().filter(("linli.procurement." + type + ".v1")::equals).count();
    }

    @Test
    void onePurchaserDoesNotAgreeWithALosersChallengeSoThatTheWinnerFalls() {
        var at = Case.at(Stage.ANNOUNCED);
        var winner = Case.<String>get(null, tender(at), "leadingBidId");
        var challenge = objection(at, 2);
        Play.post(at.writer(), "/challenges/" + challenge + "/answer", "*",
                "{\"agrees\":true,\"text\":\"so it is\",\"remedy\":\"NEXT_CANDIDATE\"}").statusCode(200)
                .body("status", equalTo("FILED")).body("answer", nullValue());
        Play.get(null, tender(at)).body("leadingBidId", equalTo(winner)).body("status", equalTo("STANDSTILL"));
        var decision = Play.proposed(at.writer(), challenge);
        Play.get(at.writer(), decision).body("kind", equalTo("AGREE_WITH_CHALLENGE"))
                .body("content.choice", equalTo("NEXT_CANDIDATE")).body("content.words", equalTo("so it is"))
                .body("confirmUntil.rule", equalTo("HD1"));
        Play.post(at.writer(), decision + "/confirm", "*", null).statusCode(422).body("rule", equalTo("HD1"))
                .body("type", equalTo("urn:linli:problem:decision.same-person"));
        Play.post(new Play().writer, decision + "/confirm", "\"0\"", null).statusCode(403);
        Play.post(at.writer(), "/challenges/" + challenge + "/answer", "*",
                "{\"agrees\":true,\"text\":\"it is so\",\"remedy\":\"NEXT_CANDIDATE\"}").statusCode(200);
        Play.post(at.reviewer(), decision + "/confirm", "*", null).statusCode(409);
        Play.get(at.writer(), decision).body("status", equalTo("REJECTED"));
        Play.post(at.reviewer(), Play.proposed(at.writer(), challenge) + "/confirm", "*", null).statusCode(200)
                .body("status", equalTo("CONFIRMED"));
        Play.get(at.writer(), "/challenges/" + challenge).body("status", equalTo("ANSWERED"))
                .body("answer.agrees", equalTo(true)).body("answer.text", equalTo("it is so"));
        Play.get(null, tender(at)).body("leadingBidId", not(equalTo(winner)));
        assertThat(Play.lastDay(at.tender(), "standstillUntil")).isAfter(Time.today().plusDays(7));
    }

    @Test
    void anAgreementThatNobodyConfirmsLapsesAndTheObjectionIsAnsweredAnew() {
        var at = Case.at(Stage.ANNOUNCED);
        var challenge = objection(at, 2);
        Play.post(at.writer(), "/challenges/" + challenge + "/answer", "*",
                "{\"agrees\":true,\"text\":\"t\",\"remedy\":\"NEXT_CANDIDATE\"}").statusCode(200);
        var decision = Play.proposed(at.writer(), challenge);
        Case.past(at.writer(), decision, "confirmUntil");
        Play.get(at.writer(), decision).body("status", equalTo("LAPSED")).body("closedOn", notNullValue());
        Play.post(at.reviewer(), decision + "/confirm", "*", null).statusCode(409);
        Play.post(at.writer(), "/challenges/" + challenge + "/answer", "*", "{\"agrees\":false,\"text\":\"no\"}")
                .statusCode(200).body("status", equalTo("ANSWERED"));
    }

    @Test
    void onePurchaserDoesNotCancelATenderWhoseWinnerIsAnnounced() {
        var at = Case.at(Stage.ANNOUNCED);
        Play.post(at.writer(), tender(at) + "/cancel", "*", "{\"reason\":\"no money\"}").statusCode(422).body("rule",
                equalTo("P36"));
        Play.post(at.writer(), tender(at) + "/cancel", "*", "{\"reason\":\"r\",\"ground\":\"NO_MONEY\"}")
                .statusCode(400);
        Play.post(at.writer(), tender(at) + "/cancel", "*", "{\"reason\":\"r\",\"ground\":\"ABOVE_BUDGET\"}")
                .statusCode(422).body("type", equalTo("urn:linli:problem:stop.none-above-budget"));
        Play.post(at.writer(), tender(at) + "/cancel", "*", "{\"reason\":\"r\",\"ground\":\"TOO_FEW_RESPONSIVE\"}")
                .statusCode(422).body("rule", equalTo("P36"));
        Play.post(at.writer(), tender(at) + "/cancel", "*", TASK_CANCELLED).statusCode(200).body("status",
                equalTo("STANDSTILL"));
        var decision = Play.proposed(at.writer(), at.tender());
        Play.post(at.writer(), decision + "/confirm", "*", null).statusCode(422).body("rule", equalTo("HD1"));
        Play.get(null, decision).statusCode(401);
        Play.post(at.reviewer(), decision + "/confirm", "*", null).statusCode(200);
        Play.get(null, tender(at)).body("status", equalTo("CANCELLED")).body("endReason",
                equalTo("TASK_CANCELLED: the street was merged"));
    }

    @Test
    void aRankedTenderIsNotCancelledByOneAndARejectedProposalCancelsNothing() {
        var at = Case.at(Stage.RANKED);
        Play.post(at.writer(), tender(at) + "/cancel", "*", TASK_CANCELLED).statusCode(200).body("status",
                equalTo("RANKED"));
        var decision = Play.proposed(at.writer(), at.tender());
        Play.post(at.reviewer(), decision + "/reject", "*", null).statusCode(200).body("status", equalTo("REJECTED"));
        Play.post(at.reviewer(), decision + "/confirm", "*", null).statusCode(409);
        assertThat(Play.status(at.tender())).isEqualTo("RANKED");
    }

    @Test
    void aTenderIsSuspendedByTwoAndIsAskedAboutAtTheEndOfEveryTerm() {
        var at = Case.at(Stage.ANNOUNCED);
        Play.post(at.writer(), tender(at) + "/suspend", "*", REASON).statusCode(200).body("status",
                equalTo("STANDSTILL"));
        // the second half of what one did the first of is another's
        Play.get(at.writer(), "/decisions?status=PROPOSED&subjectId=" + at.tender()).body("items[0].allowedActions",
                equalTo(List.of("rejectDecision")));
        at.agreed(at.tender());
        assertThat(Play.status(at.tender())).isEqualTo("SUSPENDED");
        var since = Time.today();
        Time.past(since.plusDays(40));
        assertThat(told(at.tender(), "tender.suspension-overdue")).isEqualTo(1);
        Time.past(since.plusDays(80));
        assertThat(told(at.tender(), "tender.suspension-overdue")).isEqualTo(2);
        Play.post(at.writer(), tender(at) + "/resume", "*", null).statusCode(200).body("status", equalTo("STANDSTILL"));
        Time.past(since.plusDays(120));
        assertThat(told(at.tender(), "tender.suspension-overdue")).isEqualTo(2);
    }

    @Test
    void aSuspensionUntilAnAmendmentIsAskedAboutTooAndEndsWithACancellation() {
        var play = new Play();
        var agency = Play.agency();
        var tender = play.publishedTender();
        var challenge = Play.id(Play.post(Play.director(agency), "/tenders/" + tender + "/challenges", null, """
                {"agencyId":"%s","level":"OBJECTION","subject":"DOCUMENT","points":["the hours"]}""".formatted(agency))
                .statusCode(201));
        Play.post(play.writer, "/challenges/" + challenge + "/answer", "*",
                "{\"agrees\":true,\"text\":\"t\",\"remedy\":\"AMEND\"}").statusCode(200);
        assertThat(Play.status(tender)).isEqualTo("PUBLISHED");
        Play.agreed(play.reviewer, challenge);
        assertThat(Play.status(tender)).isEqualTo("SUSPENDED");
        Time.past(Time.today().plusDays(40));
        assertThat(told(tender, "tender.suspension-overdue")).isEqualTo(1);
        Play.post(play.writer, "/tenders/" + tender + "/cancel", "*", REASON).statusCode(200).body("status",
                equalTo("CANCELLED"));
    }

    @Test
    void aContractIsSuspendedByTwoAndIsAskedAboutAtTheEndOfEveryTerm() {
        var at = Case.at(Stage.SIGNED);
        var contract = "/contracts/" + at.contract();
        Play.post(at.writer(), contract + "/suspend", "*", REASON).statusCode(200).body("status", equalTo("ACTIVE"));
        Play.post(at.writer(), Play.proposed(at.writer(), at.contract()) + "/confirm", "*", null).statusCode(422);
        at.agreed(at.contract());
        Play.get(at.writer(), contract).body("status", equalTo("SUSPENDED")).body("reason", equalTo("a flood"));
        var since = Time.today();
        Time.past(since.plusDays(40));
        assertThat(told(at.contract(), "contract.suspension-overdue")).isEqualTo(1);
        Time.past(since.plusDays(80));
        assertThat(told(at.contract(), "contract.suspension-overdue")).isEqualTo(2);
        Play.post(at.writer(), contract + "/resume", "*", null).statusCode(200).body("status", equalTo("ACTIVE"));
        Time.past(since.plusDays(120));
        assertThat(told(at.contract(), "contract.suspension-overdue")).isEqualTo(2);
    }

    @Test
    void anAnnouncedCandidateThatIsBarredIsFollowedByANoticeAndAWindowOfTheNext() {
        var ranked = new Play().ranked();
        var tender = ranked.tender();
        ranked.play().stage(tender, "announce").statusCode(200);
        Time.to(Play.lastDay(tender, "standstillUntil"));
        Play.disqualify(ranked.agencies().get(1));
        Await.until("the next candidate", () -> !ranked.bids().get(1).toString()
                .equals(Play.get(null, "/tenders/" + tender).extract().<String>path("leadingBidId")));
        assertThat(Play.lastDay(tender, "resultNoticeUntil")).isAfterOrEqualTo(Time.today());
        assertThat(Play.lastDay(tender, "standstillUntil")).isAfter(Time.today().plusDays(7));
        assertThat(told(tender, "tender.result-announced")).isEqualTo(2);
        Time.to(Time.today().plusDays(2));
        ranked.play().stage(tender, "award").statusCode(422).body("rule", equalTo("P19"));
        Play.standStill(tender);
        var award = Play.id(ranked.play().stage(tender, "award").statusCode(201));
        Play.get(null, "/awards/" + award).body("bidId",
                equalTo(Play.get(null, "/tenders/" + tender).extract().<String>path("leadingBidId")));
    }

    @Test
    void oneOfficerDoesNotTurnAComplaintAwayOrEndWhatProtectsIt() {
        var at = Case.at(Stage.ANNOUNCED);
        var challenge = objection(at, 2);
        var path = "/challenges/" + challenge;
        at.then(at.writer(), path + "/answer", "{\"agrees\":false,\"text\":\"no\"}");
        at.then(at.director(2), path + "/complain", "{\"items\":[1],\"grounds\":\"g\"}");
        at.then(Case.maker(), path + "/suspend", "{\"days\":20}");
        Play.post(Case.maker(), path + "/release", "*", null).statusCode(200).body("suspends", equalTo(true));
        assertThat(Play.status(at.tender())).isEqualTo("SUSPENDED");
        Play.get(at.writer(), "/decisions?subjectId=" + challenge).body("items", empty());
        var release = Play.proposed(Case.checker(), challenge);
        Play.get(at.writer(), release).statusCode(403);
        Play.post(at.reviewer(), release + "/confirm", "\"0\"", null).statusCode(403);
        Play.post(Case.maker(), release + "/confirm", "*", null).statusCode(422).body("rule", equalTo("HD1"));
        Play.post(Case.checker(), release + "/confirm", "*", null).statusCode(200);
        Play.get(at.writer(), path).body("suspends", equalTo(false));
        assertThat(Play.status(at.tender())).isEqualTo("STANDSTILL");

        Play.post(Case.maker(), path + "/examine", "*", "{\"admitted\":false,\"reasons\":\"too late\"}").statusCode(200)
                .body("status", equalTo("COMPLAINT")).body("complaint.examinedOn", nullValue());
        var dismissal = Play.proposed(Case.checker(), challenge);
        Play.post(Case.maker(), dismissal + "/confirm", "*", null).statusCode(422).body("rule", equalTo("HD1"));
        Play.post(Case.checker(), dismissal + "/confirm", "*", null).statusCode(200);
        Play.get(at.writer(), path).body("status", equalTo("REJECTED")).body("decision.admitted", equalTo(false))
                .body("decision.reasons", equalTo("too late"));
    }

    @Test
    void onePersonDoesNotDisqualifyABidder() {
        var at = Case.at(Stage.OPENED);
        var decisions = List.of(0, 1, 2).stream().map(
                bid -> "{\"bidId\":\"" + at.bid(bid) + "\",\"qualified\":" + (bid != 2) + ",\"reason\":\"no licence\"}")
                .collect(Collectors.joining(",", "{\"decisions\":[", "]}"));
        Play.post(at.writer(), tender(at) + "/qualification", "*", decisions).statusCode(200).body("status",
                equalTo("OPENED"));
        Play.get(at.writer(), "/bids/" + at.bid(2)).body("status", equalTo("OPENED"));
        var decision = Play.proposed(at.writer(), at.tender());
        Play.get(at.writer(), decision).body("content.parts", hasSize(3));
        Play.post(at.writer(), decision + "/confirm", "*", null).statusCode(422).body("rule", equalTo("HD1"));
        at.agreed(at.tender());
        Play.get(at.director(2), "/bids/" + at.bid(2)).body("status", equalTo("DISQUALIFIED"));
        assertThat(Play.status(at.tender())).as("with too few bids it fails at once (P09)").isEqualTo("FAILED");
    }

    @Test
    void onePersonNeitherRefusesAnApplicationNorEndsARegister() {
        var play = new Play();
        var register = Play.id(Play.post(play.writer, "/frameworks", null,
                """
                        {"purchaserId":"%s","serviceType":"FAMILY_SERVICE_STATION","title":"名录","mode":"CLOSED",
                         "tariff":%s,"from":"%s","to":"%s","applyUntil":"%s","intentionId":"%s"}""".formatted(
                        play.street, Play.money("100.00"), Play.BEGIN, Play.BEGIN.plusYears(1), Play.BEGIN.plusDays(10),
                        play.registerIntention()))
                .statusCode(201));
        var path = "/frameworks/" + register;
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        agencies.forEach(
                agency -> Play.post(Play.director(agency), path + "/apply", null, "{\"agencyId\":\"" + agency + "\"}")
                        .statusCode(200));
        Time.past(Play.BEGIN.plusDays(10));
        var decisions = agencies.stream()
                .map(agency -> "{\"agencyId\":\"" + agency + "\",\"admitted\":" + !agency.equals(agencies.getLast())
                        + ",\"reason\":\"too few stations\"}")
                .collect(Collectors.joining(",", "{\"decisions\":[", "]}"));
        Play.post(play.writer, path + "/decide", "*", decisions).statusCode(200).body("status",
                equalTo("APPLICATIONS"));
        Play.post(play.writer, Play.proposed(play.writer, register) + "/confirm", "*", null).statusCode(422);
        Play.agreed(play.reviewer, register);
        Play.get(play.writer, path).body("status", equalTo("ACTIVE")).body("members.findAll{it.standing == 'ADMITTED'}",
                hasSize(2));
        Play.post(play.writer, path + "/end", "*", REASON).statusCode(200).body("status", equalTo("ACTIVE"));
        Play.post(play.writer, Play.proposed(play.writer, register) + "/confirm", "*", null).statusCode(422);
        Play.agreed(play.reviewer, register);
        Play.get(null, path).body("status", equalTo("ENDED")).body("endReason", equalTo("a flood"));
    }

    /** Not by open tender, and below its threshold. */
    private static UUID boughtOtherwise(Play play) {
        return Play.id(Play
                .post(play.writer, "/purchases", null,
                        """
                                {"purchaserId":"%1$s","areaCode":"%1$s","serviceType":"FAMILY_SERVICE_STATION",
                                 "title":"家庭综合服务中心","amount":%2$s,"fiscalYear":%3$d,"openTender":false}"""
                                .formatted(play.street, Play.money("2400000.00"), Play.BEGIN.getYear()))
                .statusCode(201));
    }

    @Test
    void onePersonDoesNotExplainThatATenderIsSplit() {
        var play = new Play();
        var purchase = boughtOtherwise(play);
        boughtOtherwise(play);
        Play.post(play.writer, "/purchases/" + purchase + "/explain-split", null, REASON).statusCode(200)
                .body("splitReason", nullValue());
        Play.get(play.writer, "/purchases/" + purchase + "/splitting").body("refusedWithoutReason", equalTo(true));
        Play.post(play.writer, Play.proposed(play.writer, purchase) + "/confirm", "*", null).statusCode(422);
        Play.agreed(play.reviewer, purchase);
        Play.get(play.writer, "/purchases/" + purchase).body("splitReason", equalTo("a flood"));
        Play.get(play.writer, "/purchases/" + purchase + "/splitting").body("refusedWithoutReason", equalTo(false));
    }
}
