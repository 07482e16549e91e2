package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.http.HttpReply;

/** What members may not do, who may ask them to leave, and that nobody learns who they are before the result. */
@QuarkusTest
@WithTestResource(Engines.class)
class CommitteeConductTest {

    private static final String MAKER = Tokens.of("ban-maker", "finance-maker").bearer();
    private static final String CHECKER = Tokens.of("ban-checker", "finance-checker").bearer();

    private final Play play = new Play();
    private final List<UUID> agencies = new ArrayList<>();
    private final List<UUID> bids = new ArrayList<>();

    private UUID drawn() {
        Play.pool();
        var tender = play.publishedTender();
        for (var price : List.of("2000000.00", "2100000.00", "2250000.00")) {
            var agency = Play.agency();
            agencies.add(agency);
            bids.add(Play.id(Play.submit(tender, agency, price).statusCode(201)));
        }
        Play.closeBids(tender);
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[]}").statusCode(201);
        return tender;
    }

    private void confirmAll(UUID tender) {
        play.seats(tender).forEach(seat -> Play.confirm(seat, play.person(seat)));
    }

    private UUID scored() {
        var tender = drawn();
        confirmAll(tender);
        play.open(tender);
        play.qualifyAll(tender);
        bids.forEach(bid -> play.scoreAll(tender, bid, 80));
        return tender;
    }

    private String seatOf(UUID tender, String person) {
        return Play.get(play.writer, "/tenders/" + tender + "/panel").extract()
                .path("seats.find{it.personId == '" + person + "' && it.status == 'CONFIRMED'}.id");
    }

    private HttpReply voided(String officer, String seat, String verb) {
        var body = "propose-void".equals(verb) ? "{\"cause\":\"AGREED_SCORES\",\"reason\":\"they compared sheets\"}"
                : null;
        return Play.post(officer, "/seats/" + seat + "/" + verb,
                Play.get(Tokens.of("a", "auditor").bearer(), "/seats/" + seat).extract().header("ETag"), body);
    }

    @Test
    void anOpinionIsVoidWhenTwoOfficersSaySoAndTheNextInOrderScores() {
        var tender = scored();
        var leaving = play.members(tender).getFirst();
        var seat = seatOf(tender, leaving);
        voided(play.writer, seat, "confirm-void").statusCode(409);
        voided(play.writer, seat, "propose-void").statusCode(200).body("status", equalTo("CONFIRMED"));
        voided(play.writer, seat, "confirm-void").statusCode(409);
        voided(play.reviewer, seat, "confirm-void").statusCode(200).body("status", equalTo("VOIDED"));
        Play.post(Play.expert(leaving), "/tenders/" + tender + "/sheets", null,
                "{\"bidId\":\"" + bids.getFirst()
                        + "\",\"scores\":[{\"criterion\":\"PLAN\",\"score\":1,\"reason\":\"r\"}],\"submit\":false}")
                .statusCode(403);
        play.stage(tender, "consensus").statusCode(422).body("rule", equalTo("C06"));
        confirmAll(tender);
        play.stage(tender, "consensus").statusCode(422);
        var fresh = play.members(tender).getLast();
        bids.forEach(bid -> Play.score(tender, fresh, bid, 82, 82));
        play.stage(tender, "consensus").statusCode(200);

        // after the consensus the others score again, together with whoever takes the seat
        var another = seatOf(tender, play.members(tender).getFirst());
        voided(play.writer, another, "propose-void").statusCode(200);
        voided(play.reviewer, another, "confirm-void").statusCode(200);
        assertThat(Play.status(tender)).isEqualTo("SCORING");
        Play.get(Play.expert(fresh), "/tenders/" + tender + "/sheets").body("status.unique()",
                equalTo(List.of("DRAFT")));
        Play.get(null, "/tenders/" + tender + "/panel/verify").body("holds", equalTo(true));
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.seat.voided.v1",
                "linli.procurement.tender.reevaluation-ordered.v1");
        assertThat(JournalRows.of(tender)).noneSatisfy(row -> assertThat(row.payload()).contains("compared sheets"));
    }

    @Test
    void aBidderAsksForARecusalAndAnotherOfficerDecides() {
        var tender = drawn();
        confirmAll(tender);
        var member = play.members(tender).getFirst();
        asked(tender, Play.agency(), member).statusCode(422).body("rule", equalTo("C05"));
        var request = Play.id(asked(tender, agencies.getFirst(), member).statusCode(201).body("decideUntil.rule",
                equalTo("C05.decide")));
        Play.post(play.writer, "/tenders/" + tender + "/open", "*", null).statusCode(422).body("rule", equalTo("C05"));
        Play.get(Play.director(agencies.get(1)), "/recusals/" + request).statusCode(403);
        Play.get(Play.director(agencies.get(1)), "/tenders/" + tender + "/recusals").body("", hasSize(0));
        decided(play.writer, request, true).statusCode(409);
        decided(play.reviewer, request, true).statusCode(200).body("status", equalTo("GRANTED"));
        decided(play.reviewer, request, true).statusCode(409);
        assertThat(play.members(tender)).hasSize(4).doesNotContain(member);
        var elsewhere = Play.id(asked(tender, agencies.getFirst(), UUID.randomUUID().toString()).statusCode(201));
        Time.past(Play.lastDay(play.reviewer, "/recusals/" + elsewhere, "decideUntil"));
        Play.get(play.reviewer, "/recusals/" + elsewhere).body("overdue", equalTo(true));
        decided(play.reviewer, elsewhere, false).statusCode(200).body("status", equalTo("REFUSED"));
        confirmAll(tender);
        play.open(tender);
        Play.get(play.writer, "/tenders/" + tender + "/panel").body("drawnTooEarly", equalTo(true));
        assertThat(JournalRows.of(tender)).noneSatisfy(row -> assertThat(row.payload()).contains(member));
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.recusal.asked.v1",
                "linli.procurement.recusal.decided.v1", "linli.procurement.recusal.overdue.v1");
    }

    private static HttpReply asked(UUID tender, UUID agency, String person) {
        return Play.post(Play.director(agency), "/tenders/" + tender + "/recusals", null, "{\"agencyId\":\"" + agency
                + "\",\"personId\":\"" + person + "\",\"grounds\":\"a cousin of another bidder\"}");
    }

    private static HttpReply decided(String officer, UUID request, boolean granted) {
        return Play.post(officer, "/recusals/" + request + "/decide",
                Play.get(officer, "/recusals/" + request).extract().header("ETag"),
                "{\"granted\":" + granted + ",\"reason\":\"looked into\"}");
    }

    @Test
    void aBannedExpertLosesTheSeatAndIsNotDrawnAgain() {
        var tender = drawn();
        confirmAll(tender);
        var member = play.members(tender).getFirst();
        Play.post(MAKER, "/experts/" + member + "/bans", null, "{\"months\":37,\"reason\":\"r\"}").statusCode(422)
                .body("rule", equalTo("C11.months"));
        var fined = "{\"months\":12,\"reason\":\"r\",\"fine\":" + Play.money("50000.01") + "}";
        Play.post(MAKER, "/experts/" + member + "/bans", null, fined).statusCode(422).body("rule", equalTo("C11.most"));
        var ban = Play.id(Play.post(MAKER, "/experts/" + member + "/bans", null, fined.replace("50000.01", "50000.00"))
                .statusCode(201).body("fine.amount", equalTo("50000.00")));
        Play.post(MAKER, "/expert-bans/" + ban + "/confirm", "0", null).statusCode(403);
        var etag = Play.get(CHECKER, "/expert-bans/" + ban).extract().header("ETag");
        Play.post(CHECKER, "/expert-bans/" + ban + "/confirm", etag, null).statusCode(200)
                .body("status", equalTo("IN_FORCE")).body("until", notNullValue());
        Time.sweep();
        assertThat(play.members(tender)).hasSize(4).doesNotContain(member);
        assertThat(play.seats(tender)).hasSize(1);
        assertThat(JournalRows.typesOf(member)).containsExactly("linli.procurement.expert.barred.v1");
        assertThat(JournalRows.of(tender)).noneSatisfy(row -> assertThat(row.payload()).contains(member));
        var correlations =
                Rows.count("select count(distinct correlation_id) from journal where key = ? and correlation_id in "
                        + "(select correlation_id from journal where key = ?)", member, tender.toString());
        assertThat(correlations).as("no case joins the ban and the seat").isZero();
        Play.get(MAKER, "/expert-bans?expertId=" + member).body("items", hasSize(1));
    }

    @Test
    void membersElectAChairWhoIsNoRepresentativeElseTheLotDoes() {
        var tender = drawn();
        confirmAll(tender);
        var members = play.members(tender);
        var candidate = seatOf(tender, members.get(1));
        for (var member : members.subList(0, 2)) {
            Play.post(Play.expert(member), "/seats/" + seatOf(tender, member) + "/vote-chair", null,
                    "{\"seatId\":\"" + candidate + "\"}").statusCode(200);
        }
        Play.get(null, "/tenders/" + tender + "/panel").body("chairSeatId", nullValue());
        Play.post(Play.expert(members.get(2)), "/seats/" + seatOf(tender, members.get(2)) + "/vote-chair", null,
                "{\"seatId\":\"" + UUID.randomUUID() + "\"}").statusCode(404);
        Play.post(Play.expert(members.get(2)), "/seats/" + seatOf(tender, members.get(2)) + "/vote-chair", null,
                "{\"seatId\":\"" + candidate + "\"}").statusCode(200);
        Play.get(null, "/tenders/" + tender + "/panel").body("chairSeatId", equalTo(candidate));
        Play.post(Play.expert(members.get(1)), "/seats/" + candidate + "/recuse", null, "{\"reason\":\"r\"}")
                .statusCode(200);
        Play.get(null, "/tenders/" + tender + "/panel").body("chairSeatId", nullValue());
        confirmAll(tender);
        play.open(tender);
        play.qualifyAll(tender);
        bids.forEach(bid -> play.scoreAll(tender, bid, 80));
        play.stage(tender, "consensus").statusCode(200);
        var seat = seatOf(tender, members.getFirst());
        Play.post(Play.expert(members.getFirst()), "/seats/" + seat + "/vote-chair", null,
                "{\"seatId\":\"" + seat + "\"}").statusCode(409)
                .body("type", equalTo("urn:linli:problem:panel.chair-settled"));
        Play.get(Play.expert(members.getFirst()), "/seats/" + seat).body("allowedActions", hasSize(0));
        Play.get(null, "/tenders/" + tender + "/panel").body("chairSeatId", notNullValue());
        assertThat(JournalRows.of(tender)).filteredOn(row -> row.type().endsWith("chair-elected.v1")).hasSize(2).last()
                .satisfies(row -> assertThat(row.payload()).contains("\"byLot\": true"));
    }

    @Test
    void whoWorksForThePurchaserIsNoExpertOnItsTender() {
        var tender = drawn();
        var seat = play.seats(tender).getFirst();
        var person = UUID.fromString(play.person(seat));
        Play.post(Tokens.of("colleague", "expert").person(person).street(play.street).bearer(),
                "/seats/" + seat + "/confirm", null, null).statusCode(422).body("rule", equalTo("C04"));
        Play.post(Tokens.of("reviewer-" + play.street, "expert").person(person).bearer(), "/seats/" + seat + "/confirm",
                null, null).statusCode(422).body("rule", equalTo("C04"));
        Play.post(Play.expert(person.toString()), "/seats/" + seat + "/confirm", null, null).statusCode(422)
                .body("rule", equalTo("C09.age"));
        Play.post(Play.expert(person.toString()), "/seats/" + seat + "/confirm", null, "{\"underAge\":false}")
                .statusCode(422).body("rule", equalTo("C09.age"));
        Play.confirm(seat, person.toString());
    }

    /** C04: neither a public answer, nor a fact, nor its actor names a member before the result; afterwards all do. */
    @Test
    void membersAreSecretUntilTheResultAndPublicAfterIt() {
        var tender = scored();
        var members = play.members(tender);
        play.stage(tender, "consensus").statusCode(200);
        assertSecret(tender, members);
        play.stage(tender, "open-prices").statusCode(200);
        assertSecret(tender, members);
        play.stage(tender, "rank").statusCode(200);
        assertSecret(tender, members);
        play.stage(tender, "announce").statusCode(200);
        assertThat(Play.get(null, "/tenders/" + tender + "/panel").extract().<List<String>>path("seats.personId"))
                .containsExactlyInAnyOrderElementsOf(members);
        assertThat(Play.get(null, "/tenders/" + tender + "/panel").extract()
                .<List<String>>path("draw.candidates.expertId")).containsAll(members);
    }

    private void assertSecret(UUID tender, List<String> members) {
        for (var path : List.of("", "/panel", "/panel/verify", "/bids", "/low-bids")) {
            var open = Play.get(null, "/tenders/" + tender + path).statusCode(200).extract().asString();
            var bidder = Play.get(Play.director(agencies.getFirst()), "/tenders/" + tender + path).statusCode(200)
                    .extract().asString();
            assertThat(open + bidder).as(path).doesNotContain(members);
        }
        for (var member : members) {
            Play.get(Play.director(agencies.getFirst()), "/seats/" + seatOf(tender, member)).statusCode(403);
            assertThat(Rows.count(
                    "select count(*) from journal where payload::text like '%' || ? || '%' or actor like '%' || ? "
                            + "|| '%' " + "or key = ?",
                    member, member, member)).as("the journal, which the feed and the topics show").isZero();
        }
    }
}
