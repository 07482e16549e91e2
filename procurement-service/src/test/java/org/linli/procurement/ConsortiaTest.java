package org.linli.procurement;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.http.HttpReply;

/** Agencies that bid together, and papers that come a day later. */
@QuarkusTest
@WithTestResource(Engines.class)
class ConsortiaTest {

    private final Play play = new Play();

    private UUID tenderForConsortia() {
        return play.publishedTender("OPEN_TENDER", "2400000.00", Play.content("2400000.00", "").replace("\"staffing\":",
                "\"admittance\":{\"consortia\":true},\"staffing\":"));
    }

    private static String together(UUID lead, UUID partner, String share) {
        return Play.bid(lead, "2000000.00").replace("\"technical\":",
                "\"partners\":[{\"agencyId\":\"" + partner + "\",\"share\":" + share + "}],\"technical\":");
    }

    @Test
    void anAgencyStandsInOneBidOnlyAndAPartnerAgrees() {
        var lead = Play.agency();
        var partner = Play.agency();
        var tender = tenderForConsortia();
        var path = "/tenders/" + tender + "/bids";
        Play.post(Play.director(lead), path, null, together(lead, partner, "50.01")).statusCode(422).body("rule",
                equalTo("HJ2"));
        Play.post(Play.director(lead), path, null, together(lead, lead, "40")).statusCode(400);
        Play.post(Play.director(lead), path, null, together(lead, UUID.randomUUID(), "40")).statusCode(422).body("rule",
                equalTo("O13"));
        var bid = Play.id(Play.post(Play.director(lead), path, null, together(lead, partner, "40")).statusCode(201));
        Play.get(Play.director(partner), "/bids/" + bid).statusCode(200);
        var third = Play.agency();
        Play.post(Play.director(third), "/bids/" + bid + "/join", null, "{\"agencyId\":\"" + third + "\"}")
                .statusCode(403);
        Play.post(Play.director(partner), "/bids/" + bid + "/join", null, "{\"agencyId\":\"" + partner + "\"}")
                .statusCode(200);
        Play.submit(tender, partner, "1900000.00").statusCode(409);
        answer(partner, bid, "decline").statusCode(200).body("partners[0].joinedAt", nullValue());
        Play.submit(tender, partner, "1900000.00").statusCode(201);
        answer(partner, bid, "join").statusCode(409);
        Play.post(Play.director(lead), "/bids/" + bid + "/withdraw", "*", null).statusCode(200);
    }

    private static HttpReply answer(UUID partner, UUID bid, String word) {
        return Play.post(Play.director(partner), "/bids/" + bid + "/" + word, null,
                "{\"agencyId\":\"" + partner + "\"}");
    }

    @Test
    void toNameARivalNeitherBlocksNorRevealsIt() {
        var rival = Play.agency();
        var tender = tenderForConsortia();
        var path = "/tenders/" + tender + "/bids";
        var before = Play.agency();
        Play.post(Play.director(before), path, null, together(before, rival, "40")).statusCode(201);
        Play.submit(tender, rival, "1900000.00").statusCode(201);
        var after = Play.agency();
        Play.post(Play.director(after), path, null, together(after, rival, "40")).statusCode(201);
    }

    @Test
    void aRivalsPeopleAreNotTakenByNamingThemAndNotToldToBeTaken() {
        var rival = Play.agency();
        var people = Play.team(rival);
        var tender = tenderForConsortia();
        var path = "/tenders/" + tender + "/bids";
        var before = Play.agency();
        Play.post(Play.director(before), path, null, with(together(before, rival, "40"), people)).statusCode(201);
        Play.submit(tender, rival, "1900000.00", people).statusCode(201);
        var after = Play.agency();
        Play.post(Play.director(after), path, null, with(together(after, rival, "40"), people)).statusCode(201);
    }

    private static String with(String bid, UUID... people) {
        var named = new ArrayList<String>();
        for (var worker : people) {
            named.add("{\"workerId\":\"" + worker + "\",\"tier\":\"FRONTLINE\"}");
        }
        return bid.replaceAll("\"staff\":\\[.*?\\]", "\"staff\":[" + String.join(",", named) + "]");
    }

    @Test
    void aPartnersPeopleArePromisedWhenItJoinsAndFreeWhenItDeclines() {
        var lead = Play.agency();
        var partner = Play.agency();
        var people = Play.team(partner);
        var bid = Play.id(Play.post(Play.director(lead), "/tenders/" + tenderForConsortia() + "/bids", null,
                with(together(lead, partner, "40"), people)).statusCode(201));
        answer(partner, bid, "join").statusCode(200);
        var other = new Play().publishedTender();
        Play.submit(other, partner, "1900000.00", people).statusCode(422).body("type",
                equalTo("urn:linli:problem:bid.person-promised"));
        answer(partner, bid, "decline").statusCode(200);
        Play.submit(other, partner, "1900000.00", people).statusCode(201);
        answer(partner, bid, "join").statusCode(422);
    }

    @Test
    void aPartnerIsAskedAgainWhenTheOfferChanges() {
        var lead = Play.agency();
        var partner = Play.agency();
        var tender = tenderForConsortia();
        var bid = Play
                .id(Play.post(Play.director(lead), "/tenders/" + tender + "/bids", null, together(lead, partner, "40"))
                        .statusCode(201));
        answer(partner, bid, "join").statusCode(200);
        Play.post(Play.director(lead), "/bids/" + bid + "/replace", "*",
                Play.bid(lead, "1800000.00").replace("\"agencyId\":\"" + lead + "\",", "")).statusCode(200)
                .body("partners[0].joinedAt", nullValue());
        answer(partner, bid, "join").statusCode(200);
    }

    @Test
    void aPartnerThatIsBarredTakesTheBidItStandsBehindWithIt() {
        var lead = Play.agency();
        var partner = Play.agency();
        var named = Play.agency();
        var bid = Play.id(Play.post(Play.director(lead), "/tenders/" + tenderForConsortia() + "/bids", null,
                together(lead, partner, "40")).statusCode(201));
        answer(partner, bid, "join").statusCode(200);
        var other = Play.agency();
        var merelyNamed = Play.id(Play.post(Play.director(other), "/tenders/" + tenderForConsortia() + "/bids", null,
                together(other, named, "40")).statusCode(201));
        Play.disqualify(named);
        Play.disqualify(partner);
        Await.until("the fall of the bid",
                () -> "INVALIDATED".equals(Play.get(Play.director(lead), "/bids/" + bid).extract().path("status")));
        Play.get(Play.director(other), "/bids/" + merelyNamed).body("status", equalTo("SUBMITTED"));
        answer(named, merelyNamed, "join").statusCode(422).body("rule", equalTo("O13"));
    }

    /** The lead is best and bids with a partner, which has joined. */
    private Play.Ranked rankedTogether(UUID tender, UUID lead, UUID partner) {
        Play.pool();
        var agencies = List.of(lead, Play.agency(), Play.agency());
        var bids = List.of(
                Play.id(Play
                        .post(Play.director(lead), "/tenders/" + tender + "/bids", null, together(lead, partner, "40"))
                        .statusCode(201)),
                Play.id(Play.submit(tender, agencies.get(1), "2200000.00").statusCode(201)),
                Play.id(Play.submit(tender, agencies.get(2), "2300000.00").statusCode(201)));
        answer(partner, bids.getFirst(), "join").statusCode(200);
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        play.scoreAll(tender, bids.get(0), 92);
        play.scoreAll(tender, bids.get(1), 80);
        play.scoreAll(tender, bids.get(2), 70);
        for (var stage : List.of("consensus", "open-prices", "rank")) {
            play.stage(tender, stage).statusCode(200);
        }
        return new Play.Ranked(play, tender, agencies, bids);
    }

    private UUID lotForConsortia(UUID group, boolean newcomers) {
        var lot = play.draftedTender(play.scheduledPurchase("2400000.00"), Play.content("2400000.00", "")
                .replace("\"staffing\":", "\"admittance\":{\"consortia\":true},\"staffing\":"));
        Play.post(play.writer, "/lot-groups/" + group + "/lots", null,
                "{\"tenderId\":\"%s\",\"newcomersOnly\":%s}".formatted(lot, newcomers)).statusCode(200);
        Play.post(play.reviewer, "/tenders/" + lot + "/review", "*", null).statusCode(200);
        return play.published(lot);
    }

    @Test
    void whatAPartnerWonCountsForItAndTheContractItSignedMakesItNoNewcomer() {
        var group = Play.id(Play
                .post(play.writer, "/lot-groups", null,
                        "{\"purchaserId\":\"%s\",\"title\":\"两街\",\"maxPerWinner\":1}".formatted(play.street))
                .statusCode(201));
        var partner = Play.agency();
        var first = rankedTogether(lotForConsortia(group, false), Play.agency(), partner);
        var award = first.awarded();
        var second = rankedTogether(lotForConsortia(group, false), Play.agency(), partner);
        play.stage(second.tender(), "announce").statusCode(200);
        Play.standStill(second.tender());
        play.stage(second.tender(), "award").statusCode(422).body("rule", equalTo("HL2"));
        var contract = "/contracts/" + Play
                .id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}").statusCode(201));
        var text = "{\"sha256\":\"" + Play.get(play.writer, contract).extract().<String>path("sha256") + "\"}";
        for (var who : List.of(Play.director(first.agencies().getFirst()), Play.director(partner), play.writer)) {
            Play.post(who, contract + "/sign", "*", text).statusCode(200);
        }
        Play.submit(lotForConsortia(group, true), partner, "2000000.00").statusCode(422).body("rule", equalTo("HL1"));
    }

    @Test
    void aBarredPartnerOfTheWinnerLosesTheAwardThatIsNoContractYet() {
        var partner = Play.agency();
        var ranked = rankedTogether(tenderForConsortia(), Play.agency(), partner);
        var award = ranked.awarded();
        Play.disqualify(partner);
        Await.until("the end of the award",
                () -> "WITHDRAWN".equals(Play.get(null, "/awards/" + award).extract().path("status")));
    }

    @Test
    void aPartnerMayAskThatAMemberOfTheCommitteeStandsAside() {
        var lead = Play.agency();
        var partner = Play.agency();
        var tender = tenderForConsortia();
        var bid = Play
                .id(Play.post(Play.director(lead), "/tenders/" + tender + "/bids", null, together(lead, partner, "40"))
                        .statusCode(201));
        var ask = "{\"agencyId\":\"%s\",\"personId\":\"%s\",\"grounds\":\"g\"}".formatted(partner,
                Play.nominate("LAW", UUID.randomUUID()));
        Play.post(Play.director(partner), "/tenders/" + tender + "/recusals", null, ask).statusCode(422);
        answer(partner, bid, "join").statusCode(200);
        Play.post(Play.director(partner), "/tenders/" + tender + "/recusals", null, ask).statusCode(201);
    }

    @Test
    void withoutItsPartnersWordABidFallsAtTheDeadline() {
        var lead = Play.agency();
        var tender = tenderForConsortia();
        var bid = Play.id(Play
                .post(Play.director(lead), "/tenders/" + tender + "/bids", null, together(lead, Play.agency(), "30"))
                .statusCode(201));
        Play.closeBids(tender);
        Await.until("the end of a tender with too few bids", () -> "FAILED".equals(Play.status(tender)));
        Play.get(Play.director(lead), "/bids/" + bid).body("reason", equalTo("PARTNER_NOT_JOINED"));
    }

    @Test
    void ofTwoBidsThatAPartnerJoinsAtTheSameMomentItStandsBehindOne() throws Exception {
        var partner = Play.agency();
        var left = Play.agency();
        var right = Play.agency();
        for (int round = 0; round < 3; round++) {
            var tender = tenderForConsortia();
            var bids = new ArrayList<UUID>();
            for (var lead : List.of(left, right)) {
                bids.add(Play.id(Play
                        .post(Play.director(lead), "/tenders/" + tender + "/bids", null, together(lead, partner, "30"))
                        .statusCode(201)));
            }
            try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = crowd.invokeAll(
                        List.<Callable<Integer>>of(() -> answer(partner, bids.get(0), "join").extract().statusCode(),
                                () -> answer(partner, bids.get(1), "join").extract().statusCode()));
                Assertions.assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void aTieToAPartnerKeepsAnExpertOutAndEveryMemberSigns() {
        Play.pool();
        var lead = Play.agency();
        var partner = Play.agency();
        var tied = Play.nominate("SOCIAL_WORK", partner);
        var tender = tenderForConsortia();
        var bids = List.of(
                Play.id(Play
                        .post(Play.director(lead), "/tenders/" + tender + "/bids", null, together(lead, partner, "40"))
                        .statusCode(201)),
                Play.id(Play.submit(tender, Play.agency(), "2200000.00").statusCode(201)),
                Play.id(Play.submit(tender, Play.agency(), "2300000.00").statusCode(201)));
        Play.post(Play.director(partner), "/bids/" + bids.getFirst() + "/join", null,
                "{\"agencyId\":\"" + partner + "\"}").statusCode(200);
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        play.open(tender);
        Play.get(play.writer, "/tenders/" + tender + "/panel")
                .body("draw.excluded.find{it.expertId == '" + tied + "'}.reason", equalTo("TIED_TO_A_BIDDER"));
        play.qualifyAll(tender);
        play.scoreAll(tender, bids.get(0), 92);
        play.scoreAll(tender, bids.get(1), 80);
        play.scoreAll(tender, bids.get(2), 70);
        play.stage(tender, "consensus").statusCode(200);
        play.stage(tender, "open-prices").statusCode(200);
        play.stage(tender, "rank").statusCode(200);
        var award = new Play.Ranked(play, tender, List.of(), bids).awarded();
        var contract =
                "/contracts/" + Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + award + "\"}")
                        .statusCode(201).body("terms.partners", hasItem(partner.toString())));
        var text =
                "{\"sha256\":\"" + Play.get(Play.director(partner), contract).extract().<String>path("sha256") + "\"}";
        Play.post(Play.director(Play.agency()), contract + "/sign", null, text).statusCode(403);
        Play.post(Play.director(lead), contract + "/sign", "*", text).statusCode(200);
        Play.post(play.writer, contract + "/sign", "*", text).statusCode(200).body("status",
                equalTo("PENDING_SIGNATURE"));
        Play.post(Play.director(lead), contract + "/sign", "*", text).statusCode(409);
        Play.post(Play.director(partner), contract + "/sign", "*", text).statusCode(200).body("status",
                equalTo("ACTIVE"));
    }

    @Test
    void whereConsortiaAreNotTakenNobodyBidsTogether() {
        var lead = Play.agency();
        var tender = play.publishedTender();
        Play.post(Play.director(lead), "/tenders/" + tender + "/bids", null, together(lead, Play.agency(), "30"))
                .statusCode(422).body("rule", equalTo("HJ1"));
    }

    @Test
    void aDayForPapersAndNoDecisionBeforeItIsOver() {
        Play.pool();
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        var tender = play.publishedTender();
        var bids = agencies.stream().map(agency -> Play.id(Play.submit(tender, agency, "2300000.00").statusCode(201)))
                .toList();
        Play.closeBids(tender);
        play.confirmedPanel(tender);
        var ask = "{\"defects\":[{\"kind\":\"MISSING_SIGNATURE\",\"words\":\"第三页未签字\"}]}";
        Play.post(play.writer, "/bids/" + bids.get(0) + "/ask-cure", null, ask).statusCode(409);
        play.open(tender);
        Play.post(play.writer, "/bids/" + bids.get(0) + "/ask-cure", null, ask).statusCode(200);
        var decisions = bids.stream().map(bid -> "{\"bidId\":\"" + bid + "\",\"qualified\":true}").toList();
        var body = "{\"decisions\":[" + String.join(",", decisions) + "]}";
        Play.post(play.writer, "/tenders/" + tender + "/qualification", "*", body).statusCode(422).body("rule",
                equalTo("HB2"));
        var papers = "{\"documents\":[{\"name\":\"p3.pdf\",\"sha256\":\"" + "a".repeat(64) + "\",\"size\":10}]}";
        Play.post(Play.director(agencies.get(1)), "/bids/" + bids.get(0) + "/cure", null, papers).statusCode(403);
        Play.post(Play.director(agencies.get(1)), "/bids/" + bids.get(1) + "/cure", null, papers).statusCode(409);
        Play.post(Play.director(agencies.get(0)), "/bids/" + bids.get(0) + "/cure", null, papers).statusCode(200)
                .body("cure.papers", hasSize(1));
        Play.post(play.writer, "/tenders/" + tender + "/qualification", "*", body).statusCode(200);
    }
}
