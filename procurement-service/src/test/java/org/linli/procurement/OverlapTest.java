package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Events;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** One person on a bidder's board and in the unit that buys, as the registry found: never who it is. */
@QuarkusTest
@WithTestResource(Engines.class)
class OverlapTest {

    private static final String WORDS = "{\"words\":\"she takes no part in this purchase\"}";

    private final Play play = new Play();

    static UUID found(UUID agency, String unit) {
        var overlap = UUID.randomUUID();
        said("found", overlap, agency, unit, 1);
        return overlap;
    }

    static void said(String fact, UUID overlap, UUID agency, String unit, long sequence) {
        Events.publish("linli.independence", "linli.registry.overlap." + fact + ".v1", overlap.toString(), sequence,
                "{\"overlapId\":\"%s\",\"agencyId\":\"%s\",\"unit\":\"%s\",\"on\":\"%s\"}".formatted(overlap, agency,
                        unit, Time.today()));
        Await.until("the overlap",
                () -> Rows.count("select count(*) from known_overlap where sequence >= " + sequence + " and id = ?",
                        overlap) == 1);
    }

    /** What waits for them of it. */
    private static ListAssert<String> waits(String token, UUID id) {
        List<String> operations =
                Play.get(token, "/tasks?limit=500").extract().path("items.find{it.id == '" + id + "'}.calls.operation");
        return assertThat(operations == null ? List.of() : operations);
    }

    @Test
    void anAwardToWhomThePurchaserIsTiedToIsLookedAtByTwo() {
        var ranked = play.ranked();
        var tender = "/tenders/" + ranked.tender();
        var winner = ranked.agencies().get(1);
        var overlap = found(winner, play.street);
        found(winner, new Play().street);
        play.stage(ranked.tender(), "announce").statusCode(200);
        Play.standStill(ranked.tender());
        play.stage(ranked.tender(), "award").statusCode(422).body("rule", equalTo("C05.review"));
        Play.get(play.writer, tender + "/overlaps").statusCode(200).body("", hasSize(1))
                .body("[0].id", equalTo(overlap.toString())).body("[0].agencyId", equalTo(winner.toString()))
                .body("[0].reviewed", equalTo(false));
        waits(play.writer, ranked.tender()).contains("reviewBidderOverlaps");
        waits(play.reviewer, ranked.tender()).contains("reviewBidderOverlaps");
        Play.get(Play.director(winner), tender + "/overlaps").statusCode(403);
        Play.get(new Play().writer, tender + "/overlaps").statusCode(403);
        Play.post(new Play().writer, tender + "/overlaps/review", null, WORDS).statusCode(403);
        Play.post(play.writer, tender + "/overlaps/review", null, WORDS).statusCode(200);
        var decision = Play.proposed(play.writer, ranked.bids().get(1));
        waits(play.reviewer, ranked.tender()).doesNotContain("reviewBidderOverlaps");
        waits(play.reviewer, UUID.fromString(decision.substring(decision.lastIndexOf('/') + 1)))
                .contains("confirmDecision");
        Play.post(play.writer, decision + "/confirm", "*", null).statusCode(422).body("rule", equalTo("HD1"));
        play.stage(ranked.tender(), "award").statusCode(422).body("rule", equalTo("C05.review"));
        Play.post(play.reviewer, decision + "/confirm", "*", null).statusCode(200);
        Play.get(play.writer, tender + "/overlaps").body("[0].reviewed", equalTo(true));
        Play.post(play.writer, tender + "/overlaps/review", null, WORDS).statusCode(422);
        var award = Play.id(play.stage(ranked.tender(), "award").statusCode(201));
        said("upheld", overlap, winner, play.street, 2);
        Play.get(play.writer, tender + "/overlaps").body("[0].reviewed", equalTo(false));
        waits(play.writer, ranked.tender()).containsExactly("reviewBidderOverlaps");
        Play.post(play.writer, tender + "/overlaps/review", null, WORDS).statusCode(200);
        Play.post(play.reviewer, Play.proposed(play.writer, ranked.bids().get(1)) + "/confirm", "*", null)
                .statusCode(200);
        Play.get(play.writer, tender + "/overlaps").body("[0].reviewed", equalTo(true));
        var late = found(winner, play.street);
        var contract = "/contracts/" + Play
                .id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        var text = "{\"sha256\":\"" + Play.get(play.writer, contract).extract().<String>path("sha256") + "\"}";
        Play.post(Play.director(winner), contract + "/sign", "*", text).statusCode(422).body("rule",
                equalTo("C05.review"));
        said("ended", late, winner, play.street, 2);
        Play.post(Play.director(winner), contract + "/sign", "*", text).statusCode(200);
    }

    @Test
    void aTieThatWasDismissedHoldsUpNoAwardInWhateverOrderItIsHeard() {
        var ranked = play.ranked();
        var winner = ranked.agencies().get(1);
        var overlap = UUID.randomUUID();
        said("dismissed", overlap, winner, play.street, 3);
        said("found", overlap, winner, play.street, 1);
        play.stage(ranked.tender(), "announce").statusCode(200);
        Play.standStill(ranked.tender());
        Play.get(play.writer, "/tenders/" + ranked.tender() + "/overlaps").body("", empty());
        play.stage(ranked.tender(), "award").statusCode(201);
    }

    @Test
    void whoMayBeOnABiddersBoardSitsOnNoCommittee() {
        Play.pool();
        var tender = play.publishedTender();
        var agencies = new ArrayList<UUID>();
        for (int index = 0; index < 3; index++) {
            agencies.add(Play.agency());
            Play.submit(tender, agencies.getLast(), "2000000.00").statusCode(201);
        }
        Play.closeBids(tender);
        var person = UUID.randomUUID();
        play.certify(person.toString());
        var named = "{\"representatives\":[\"" + person + "\"]}";
        var overlap = found(agencies.getFirst(), play.street);
        Await.until("the certificate", () -> Rows
                .count("select count(*) from officer_certificate where official_id = ?", person.toString()) == 1);
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, named).statusCode(201);
        var seat = Play.get(play.writer, "/tenders/" + tender + "/panel").extract()
                .<String>path("seats.find{it.kind == 'REPRESENTATIVE'}.id");
        Play.post(Tokens.of("representative-" + play.street, "purchaser").street(play.street).person(person).bearer(),
                "/seats/" + seat + "/confirm", null, null).statusCode(200);
        said("upheld", overlap, agencies.getFirst(), play.street, 2);
        Time.sweep();
        Play.get(play.writer, "/tenders/" + tender + "/panel")
                .body("seats.find{it.id == '" + seat + "'}.status", equalTo("RECUSED"))
                .body("seats.find{it.replaces == '" + seat + "'}.kind", equalTo("EXPERT"));
        Play.get(play.writer, "/tenders/" + tender + "/overlaps").statusCode(200).body("", empty());

        var again = play.publishedTender();
        agencies.forEach(agency -> Play.submit(again, agency, "2000000.00").statusCode(201));
        Play.closeBids(again);
        Play.post(play.writer, "/tenders/" + again + "/draw-panel", null, named).statusCode(422).body("rule",
                equalTo("C05"));
        Play.post(play.writer, "/tenders/" + again + "/draw-panel", null, "{\"representatives\":[]}").statusCode(201);
    }
}
