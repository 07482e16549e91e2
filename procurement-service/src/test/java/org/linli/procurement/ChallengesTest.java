package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ChallengesTest {

    private static final String MAKER = Tokens.of("examiner", "finance-maker").bearer();
    private static final String CHECKER = Tokens.of("decider", "finance-checker").bearer();

    private final Play play = new Play();

    private static HttpReply file(UUID tender, UUID agency, String level, String subject) {
        return Play.post(Play.director(agency), "/tenders/" + tender + "/challenges", null, """
                {"agencyId":"%s","level":"%s","subject":"%s","points":["the planned hours","the team's score"]}"""
                .formatted(agency, level, subject));
    }

    private HttpReply answer(UUID challenge, boolean agrees, String remedy) {
        return Play.post(play.writer, "/challenges/" + challenge + "/answer", "*", "{\"agrees\":" + agrees
                + ",\"text\":\"t\",\"remedy\":" + (remedy == null ? "null" : "\"" + remedy + "\"") + "}");
    }

    /** By two persons of the purchaser. */
    private HttpReply agree(UUID challenge, String remedy) {
        answer(challenge, true, remedy).statusCode(200).body("status", equalTo("FILED"));
        Play.agreed(play.reviewer, challenge);
        return Play.get(play.writer, "/challenges/" + challenge);
    }

    private static HttpReply complain(UUID challenge, UUID agency, int item) {
        return Play.post(Play.director(agency), "/challenges/" + challenge + "/complain", null,
                "{\"items\":[" + item + "],\"grounds\":\"g\"}");
    }

    private static void examine(UUID challenge) {
        Play.post(MAKER, "/challenges/" + challenge + "/examine", "*", "{\"admitted\":true,\"reasons\":\"r\"}")
                .statusCode(200);
    }

    private static HttpReply decide(String officer, UUID challenge, String outcome, String remedy) {
        return Play.post(officer, "/challenges/" + challenge + "/decide", "*", "{\"outcome\":\"" + outcome
                + "\",\"reasons\":\"r\",\"remedy\":" + (remedy == null ? "null" : "\"" + remedy + "\"") + "}");
    }

    private static void past(UUID challenge, String term) {
        Time.past(Play.lastDay(null, "/challenges/" + challenge, "clocks." + term));
    }

    private static HttpReply suspend(UUID challenge, int days) {
        return Play.post(MAKER, "/challenges/" + challenge + "/suspend", "*", "{\"days\":" + days + "}");
    }

    @Test
    void anUnansweredObjectionHoldsTheAwardAndGoesStraightToAComplaint() {
        var ranked = play.ranked();
        var loser = ranked.agencies().get(2);
        file(ranked.tender(), loser, "OBJECTION", "RESULT").statusCode(409);
        play.stage(ranked.tender(), "announce").statusCode(200);
        file(ranked.tender(), Play.agency(), "OBJECTION", "RESULT").statusCode(422).body("rule", equalTo("P19"));
        var challenge = Play.id(file(ranked.tender(), loser, "OBJECTION", "RESULT").statusCode(201)
                .body("clocks.fileUntil.rule", equalTo("P19")).body("clocks.answerUntil.rule", equalTo("P20")));
        complain(challenge, loser, 1).statusCode(422).body("rule", equalTo("P21"));

        past(challenge, "answerUntil");
        Play.standStill(ranked.tender());
        file(ranked.tender(), loser, "OBJECTION", "RESULT").statusCode(422).body("rule", equalTo("P19"));
        file(ranked.tender(), loser, "OBJECTION", "EVALUATION").statusCode(422).body("rule", equalTo("P19"));
        Play.get(null, "/challenges/" + challenge).body("overdue", contains("ANSWER"));
        play.stage(ranked.tender(), "award").statusCode(422).body("rule", equalTo("P20"));
        complain(challenge, loser, 3).statusCode(422).body("rule", equalTo("P21"));
        complain(challenge, loser, 1).statusCode(200).body("status", equalTo("COMPLAINT"))
                .body("clocks.examineUntil.rule", equalTo("P22.examine"))
                .body("clocks.decideUntil.rule", equalTo("P22.decide"));

        play.stage(ranked.tender(), "award").statusCode(422).body("rule", equalTo("P20"));
        decide(CHECKER, challenge, "UPHELD", "NEXT_CANDIDATE").statusCode(422).body("rule", equalTo("P22.examine"));
        suspend(challenge, 31).statusCode(422).body("rule", equalTo("P22.suspend"));
        suspend(challenge, 30).statusCode(200).body("clocks.heldUntil.rule", equalTo("P22.suspend"));
        assertThat(Play.status(ranked.tender())).isEqualTo("SUSPENDED");
        play.stage(ranked.tender(), "resume").statusCode(422).body("rule", equalTo("P22.suspend"));

        past(challenge, "heldUntil");
        assertThat(Play.status(ranked.tender())).isEqualTo("STANDSTILL");
        Play.get(null, "/challenges/" + challenge).body("overdue", contains("ANSWER", "EXAMINATION", "COPIES"))
                .body("suspends", equalTo(false));
        examine(challenge);
        past(challenge, "statementUntil");
        past(challenge, "decideUntil");
        Play.get(null, "/challenges/" + challenge).body("overdue",
                contains("ANSWER", "EXAMINATION", "COPIES", "STATEMENT", "DECISION"));
        Play.post(play.writer, "/challenges/" + challenge + "/state", null, "{\"text\":\"we scored as published\"}")
                .statusCode(200);
        decide(Tokens.of("examiner", "finance-checker").bearer(), challenge, "UPHELD", "NEXT_CANDIDATE")
                .statusCode(409);
        decide(CHECKER, challenge, "UPHELD", "RECORD").statusCode(400);
        decide(CHECKER, challenge, "UPHELD", null).statusCode(400);
        decide(CHECKER, challenge, "UPHELD", "NEXT_CANDIDATE").statusCode(200).body("status", equalTo("UPHELD"));
        Play.get(null, "/tenders/" + ranked.tender()).body("status", equalTo("STANDSTILL")).body("leadingBidId",
                equalTo(ranked.bids().get(2).toString()));
        assertThat(JournalRows.typesOf(ranked.tender())).contains("linli.procurement.challenge.filed.v1",
                "linli.procurement.challenge.overdue.v1", "linli.procurement.complaint.suspended.v1",
                "linli.procurement.tender.suspended.v1", "linli.procurement.complaint.suspension-ended.v1",
                "linli.procurement.tender.resumed.v1", "linli.procurement.challenge.decided.v1",
                "linli.procurement.bid.invalidated.v1");
    }

    @Test
    void aQueryAndAnObjectionToTheDocument() {
        var agency = Play.agency();
        var tender = play.publishedTender();
        var query = Play.id(file(tender, agency, "QUERY", "DOCUMENT").statusCode(201).body("clocks.answerUntil.rule",
                equalTo("P18")));
        Play.get(null, "/challenges/" + query).body("agencyId", nullValue()).body("items", nullValue());
        Play.get(Play.director(agency), "/challenges/" + query).body("agencyId", equalTo(agency.toString()));
        answer(query, true, null).statusCode(200).body("status", equalTo("ANSWERED"));
        complain(query, agency, 1).statusCode(422).body("rule", equalTo("P21"));
        var late = Play.id(file(tender, agency, "QUERY", "DOCUMENT").statusCode(201));
        file(tender, UUID.randomUUID(), "QUERY", "DOCUMENT").statusCode(422).body("rule", equalTo("P19"));
        file(tender, agency, "OBJECTION", "OPENING").statusCode(422).body("rule", equalTo("P19"));

        var amended = Play.id(file(tender, agency, "OBJECTION", "DOCUMENT").statusCode(201));
        file(tender, agency, "OBJECTION", "DOCUMENT").statusCode(409).body("detail",
                containsString(amended.toString()));
        answer(amended, true, "RESCORE").statusCode(400);
        agree(amended, "AMEND").body("amendmentOwed", equalTo(true));
        assertThat(Play.status(tender)).as("it stands still until the document is amended").isEqualTo("SUSPENDED");
        play.stage(tender, "resume").statusCode(422).body("rule", equalTo("P22.decide"));
        amend(tender);
        assertThat(Play.status(tender)).isEqualTo("PUBLISHED");
        Play.get(null, "/challenges/" + amended).body("amendmentOwed", equalTo(false));
        past(late, "answerUntil");
        Play.get(null, "/challenges/" + late).body("overdue", contains("ANSWER"));
        var restarted = Play.id(file(tender, agency, "OBJECTION", "DOCUMENT").statusCode(201));
        agree(restarted, "RESTART").body("answer.remedy", equalTo("RESTART"));
        Play.get(null, "/tenders/" + tender).body("status", equalTo("FAILED")).body("endReason",
                equalTo("CHALLENGE_UPHELD"));
        Play.get(play.writer, "/purchases?status=SCHEDULED").body("items", hasSize(1));
        Play.get(null, "/challenges?limit=2&tenderId=" + tender).body("items", hasSize(2));
    }

    private void amend(UUID tender) {
        var text = Play.content("2400000.00", "").replace("\"target\":\"120\"", "\"target\":\"110\"");
        var amendment = Play.id(Play.post(play.writer, "/tenders/" + tender + "/amendments", null,
                "{\"content\":" + text + ",\"reason\":\"质疑成立\"}").statusCode(201));
        Play.post(play.reviewer, "/amendments/" + amendment + "/publish", "*", null).statusCode(200);
    }

    @Test
    void anUpheldEvaluationIsScoredAgainByTheSameMembers() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        var challenge = Play.id(file(tender, ranked.agencies().get(2), "OBJECTION", "EVALUATION").statusCode(201));
        play.stage(tender, "announce").statusCode(200);
        agree(challenge, "RESCORE").statusCode(200);
        assertThat(Play.status(tender)).isEqualTo("SCORING");
        Play.get(Play.expert(play.members(tender).getFirst()), "/bids/" + ranked.bids().get(0) + "/price")
                .statusCode(422);
        play.stage(tender, "consensus").statusCode(422);
        play.scoreAll(tender, ranked.bids().get(0), 70);
        play.scoreAll(tender, ranked.bids().get(1), 75);
        play.scoreAll(tender, ranked.bids().get(2), 95);
        play.stage(tender, "consensus").statusCode(200);
        play.stage(tender, "open-prices").statusCode(422).body("rule", equalTo("S05.shift"));
        explainMoves(tender);
        play.stage(tender, "open-prices").statusCode(200);
        play.stage(tender, "rank").statusCode(200);
        Play.get(play.writer, "/tenders/" + tender + "/result")
                .body("ranking[0].bidId", equalTo(ranked.bids().get(2).toString()))
                .body("rescored.orders[0].pricesKnown", equalTo(true))
                .body("rescored.orders[0].sameMembers", equalTo(true)).body("rescored.moves", hasSize(20))
                .body("rescored.moves.words.unique()", contains("the appendix was overlooked"))
                .body("earlierRankings", hasSize(1))
                .body("earlierRankings[0].lines[0].bidId", equalTo(ranked.bids().get(1).toString()));
    }

    /** The members know the prices by now: who moves far from the own first score says why (S05). */
    private void explainMoves(UUID tender) {
        for (var member : play.members(tender)) {
            List<String> own = Play.get(Play.expert(member), "/tenders/" + tender + "/sheets").extract()
                    .path("findAll{it.allowedActions.any{a -> a == 'explainScore'} && it.scores.any{s -> s.moved}}.id");
            for (var sheet : own) {
                for (var criterion : List.of("PLAN", "TEAM")) {
                    Play.post(Play.expert(member), "/sheets/" + sheet + "/explain", null,
                            "{\"criterion\":\"" + criterion + "\",\"words\":\"the appendix was overlooked\"}")
                            .statusCode(200);
                }
            }
        }
    }

    @Test
    void anUpheldComplaintAfterTheAwardEndsTheDraftAndANewPanelScores() {
        for (int index = 0; index < 9; index++) {
            Play.nominate("SOCIAL_WORK");
        }
        var ranked = play.ranked();
        var tender = ranked.tender();
        var before = play.members(tender);
        play.stage(tender, "announce").statusCode(200);
        var challenge = Play.id(file(tender, ranked.agencies().get(0), "OBJECTION", "EVALUATION").statusCode(201));
        answer(challenge, false, null).statusCode(200);
        Play.standStill(tender);
        var award = Play.id(play.stage(tender, "award").statusCode(201));
        var contract =
                Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        complain(challenge, ranked.agencies().get(0), 1).statusCode(200);
        suspend(challenge, 10).statusCode(200);
        var text = Play.get(play.writer, "/contracts/" + contract).extract().<String>path("sha256");
        Play.post(play.writer, "/contracts/" + contract + "/sign", "*", "{\"sha256\":\"" + text + "\"}").statusCode(422)
                .body("rule", equalTo("P20"));
        examine(challenge);
        decide(CHECKER, challenge, "PARTLY", "NEW_PANEL").statusCode(200);
        assertThat(Play.status(tender)).isEqualTo("SCORING");
        Play.get(play.writer, "/contracts/" + contract).body("status", equalTo("TERMINATED"));
        Play.get(null, "/awards/" + award).body("status", equalTo("WITHDRAWN"));
        var fresh = play.seats(tender);
        assertThat(fresh).hasSize(5);
        fresh.forEach(seat -> Play.confirm(seat, play.person(seat)));
        assertThat(play.members(tender)).hasSize(5).doesNotContainAnyElementsOf(before);
        Play.get(null, "/tenders/" + tender + "/panel/verify").body("holds", equalTo(true));
        Play.get(play.writer, "/bids/" + ranked.bids().get(1)).body("status", equalTo("QUALIFIED"));
    }

    @Test
    void aServiceThatStoodStillTakesNoDayOfATermThatGoesOn() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        play.stage(tender, "announce").statusCode(200);
        var challenge = Play.id(file(tender, ranked.agencies().get(0), "OBJECTION", "EVALUATION").statusCode(201));
        answer(challenge, false, null).statusCode(200);
        complain(challenge, ranked.agencies().get(0), 1).statusCode(200);
        suspend(challenge, 10).statusCode(200);
        var left = ChronoUnit.DAYS.between(Time.today(), Play.lastDay(tender, "standstillUntil"));
        Time.past(Play.lastDay(null, "/challenges/" + challenge, "clocks.heldUntil").plusDays(60));
        assertThat(Play.status(tender)).isEqualTo("STANDSTILL");
        assertThat(Play.lastDay(tender, "standstillUntil")).isAfterOrEqualTo(Time.today().plusDays(left));
    }

    @Test
    void threeGroundlessComplaintsListTheComplainant() {
        var ranked = play.ranked();
        var agency = ranked.agencies().get(0);
        play.stage(ranked.tender(), "announce").statusCode(200);
        for (int count = 1; count <= 3; count++) {
            var challenge = Play.id(file(ranked.tender(), agency, "OBJECTION", "RESULT").statusCode(201));
            answer(challenge, false, null).statusCode(200);
            complain(challenge, agency, 2).statusCode(200);
            examine(challenge);
            decide(CHECKER, challenge, "REJECTED", null).statusCode(200).body("decision.groundless", equalTo(count));
        }
        assertThat(JournalRows.typesOf(ranked.tender())).filteredOn("linli.procurement.complainant.listed.v1"::equals)
                .hasSize(1);
        Play.standStill(ranked.tender());
        play.stage(ranked.tender(), "award").statusCode(201);
    }

    @Test
    void aDrawThatCannotBeFilledStopsTheTender() {
        Play.pool();
        var content = Play.content("2400000.00", "").replace("\"panelSize\":5", "\"panelSize\":21");
        var tender = play.draftedTender(play.scheduledPurchase("2400000.00"), content);
        Play.post(play.reviewer, "/tenders/" + tender + "/review", "*", null).statusCode(200);
        play.published(tender);
        for (var price : List.of("2000000.00", "2100000.00", "2250000.00")) {
            Play.submit(tender, Play.agency(), price).statusCode(201);
        }
        Play.closeBids(tender);
        Play.emptyPool();
        Play.pool();
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[]}").statusCode(200)
                .body("stopped", equalTo("PANEL_CANNOT_BE_FILLED")).body("seed", equalTo(""));
        assertThat(Play.status(tender)).isEqualTo("SUSPENDED");
        assertThat(JournalRows.of(tender)).last()
                .satisfies(row -> assertThat(row.payload()).contains("PANEL_CANNOT_BE_FILLED"));
        play.stage(tender, "resume").statusCode(200);
        Play.refillPool();
    }
}
