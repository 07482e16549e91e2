package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;

/** Who knows what and when: whose a bid is, who bids, who judges, and the result before it is announced. */
@QuarkusTest
@WithTestResource(Engines.class)
class BlindnessTest {

    private static final String AUDITOR = Tokens.of("auditor", "auditor").bearer();

    private final Play play = new Play();

    private UUID closed(List<UUID> agencies, List<UUID> bids) {
        Play.pool();
        var tender = play.publishedTender();
        for (var price : List.of("1900000.00", "2300000.00", "2350000.00")) {
            agencies.add(Play.agency());
            bids.add(Play.id(Play.submit(tender, agencies.getLast(), price).statusCode(201)));
        }
        Play.closeBids(tender);
        return tender;
    }

    @Test
    void nobodyKnowsWhoseABidIsUntilTheConsensus() {
        var agencies = new ArrayList<UUID>();
        var bids = new ArrayList<UUID>();
        var tender = closed(agencies, bids);
        play.confirmedPanel(tender);
        play.open(tender);
        var path = "/tenders/" + tender + "/bids";
        for (var reader : List.of(play.writer, AUDITOR, Play.expert(play.members(tender).getFirst()))) {
            Play.get(reader, path).statusCode(200).body("", hasSize(3)).body("agencyId", everyItem(nullValue()))
                    .body("code", hasItem("B01"));
        }
        Play.get(null, path).statusCode(200).body("", empty());
        Play.get(new Play().writer, "/bids/" + bids.getFirst()).statusCode(404);
        Play.post(play.writer, "/bids/" + bids.getFirst() + "/ask-cure", null,
                "{\"defects\":[{\"kind\":\"ILLEGIBLE_PAGE\",\"words\":\"p. 4\"}]}").statusCode(200)
                .body("agencyId", nullValue()).body("cure", notNullValue());
        Play.post(Play.director(agencies.getFirst()), "/bids/" + bids.getFirst() + "/cure", null,
                "{\"documents\":[{\"name\":\"p.pdf\",\"sha256\":\"%s\",\"size\":1}]}".formatted("c".repeat(64)))
                .statusCode(200);
        play.qualifyAll(tender);
        bids.forEach(bid -> play.scoreAll(tender, bid, 80));
        Play.get(play.writer, path).body("agencyId", everyItem(nullValue()));
        play.stage(tender, "consensus").statusCode(200);
        Play.get(play.writer, path).body("agencyId",
                containsInAnyOrder(agencies.stream().map(UUID::toString).toArray()));
        Play.get(Play.expert(play.members(tender).getFirst()), path).body("agencyId", everyItem(nullValue()));
    }

    @Test
    void aMemberReadsWhoBidsBeforeItDeclaresThatItHasNoTie() {
        var agencies = new ArrayList<UUID>();
        var tender = closed(agencies, new ArrayList<>());
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[]}").statusCode(201)
                .body("seats.bidders", everyItem(nullValue()));
        var seat = play.seats(tender).getFirst();
        var member = Play.expert(play.person(seat));
        var names = agencies.stream().map(UUID::toString).toArray();
        Play.get(member, "/seats/" + seat).statusCode(200).body("bidders.agencyId", containsInAnyOrder(names))
                .body("bidders.name", everyItem(equalTo("a")));
        Play.get(AUDITOR, "/seats/" + seat).body("bidders", nullValue());
        Play.confirm(seat, play.person(seat));
        assertThat(Rows.count("select jsonb_array_length(no_tie_to) from seat where id = ?", UUID.fromString(seat)))
                .isEqualTo(3);
    }

    @Test
    void aRepresentativeIsOfThePurchasersUnitAndCertified() {
        var tender = closed(new ArrayList<>(), new ArrayList<>());
        var person = UUID.randomUUID();
        var named = "{\"representatives\":[\"" + person + "\"]}";
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, named).statusCode(422).body("rule",
                equalTo("T12"));
        new Play().certify(person.toString());
        Await.asserted("the certificate for another unit",
                () -> Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, named).statusCode(422)
                        .body("rule", equalTo("C04")));
        play.certify(person.toString(), 2);
        Await.until("the certificate for this unit", () -> Rows.count(
                "select count(*) from officer_certificate where unit = '" + play.street + "' and official_id = ?",
                person.toString()) == 1);
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, named).statusCode(201);
        var seat = "/seats/" + Play.get(play.writer, "/tenders/" + tender + "/panel").extract()
                .<String>path("seats.find{it.kind == 'REPRESENTATIVE'}.id");
        var user = "representative-" + play.street;
        var elsewhere = Tokens.of(user, "purchaser").street(new Play().street).person(person).bearer();
        Play.post(elsewhere, seat + "/confirm", null, null).statusCode(422).body("rule", equalTo("C04"));
        var here = Tokens.of(user, "purchaser").street(play.street).person(person).bearer();
        Play.post(here, seat + "/confirm", null, null).statusCode(200).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void anExpertTiedToABidderDoesNotSitAsRepresentative() {
        var agencies = new ArrayList<UUID>();
        var tender = closed(agencies, new ArrayList<>());
        var tied = Play.nominate("LAW", agencies.getFirst());
        Play.post(play.writer, "/tenders/" + tender + "/draw-panel", null, "{\"representatives\":[\"" + tied + "\"]}")
                .statusCode(422).body("rule", equalTo("C05"));
    }

    @Test
    void whoBidsAsksOrWantsARecusalIsNoNameInTheJournal() {
        Play.pool();
        var tender = play.publishedTender();
        var agency = Play.agency();
        var director = Play.director(agency);
        Play.post(director, "/tenders/" + tender + "/questions", null,
                "{\"agencyId\":\"" + agency + "\",\"text\":\"where\"}").statusCode(201);
        var bid = Play.id(Play.submit(tender, agency, "2000000.00").statusCode(201));
        Play.post(director, "/bids/" + bid + "/replace", "*",
                Play.bid(agency, "1900000.00").replace("\"agencyId\":\"" + agency + "\",", "")).statusCode(200);
        var recusal =
                "/recusals/" + Play.id(Play
                        .post(director, "/tenders/" + tender + "/recusals", null,
                                """
                                        {"agencyId":"%s","personId":"%s","grounds":"a cousin"}""".formatted(agency,
                                        UUID.randomUUID()))
                        .statusCode(201).body("agencyId", equalTo(agency.toString())));
        Play.get(play.writer, recusal).statusCode(200).body("agencyId", nullValue());
        assertThat(JournalRows.of(tender)).extracting(JournalRows.Row::actor).contains("bid/" + bid)
                .noneMatch(actor -> actor.contains(agency.toString()));
        assertThat(JournalRows.of(tender)).noneMatch(row -> row.payload().contains(agency.toString()));
        Play.disqualify(agency);
        Await.until("the end of its bid",
                () -> JournalRows.typesOf(tender).contains("linli.procurement.bid.dropped.v1"));
        assertThat(JournalRows.of(tender)).noneMatch(row -> row.payload().contains(agency.toString()));
    }

    @Test
    void whatIsPublicOfAResultIsWhatWasAnnounced() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        Time.sweep();
        var result = "/tenders/" + tender + "/result";
        Play.get(null, result).statusCode(404);
        Play.get(Play.director(ranked.agencies().getFirst()), result).statusCode(404);
        Play.get(new Play().writer, result).statusCode(404);
        Play.get(null, "/tenders/" + tender).body("leadingBidId", nullValue());
        Play.get(null, "/tenders/" + tender + "/bids").body("", empty());
        Play.get(null, "/tenders/" + tender + "/panel").body("seats", nullValue());
        Play.get(null, "/fairness/flags?tenderId=" + tender).body("items", empty());
        Publication.upToDate();
        var ocid = Publication.ocidOf(tender);
        assertThat(Publication.sql("select body from ocds_release where ocid = '" + ocid + "'"))
                .noneMatch(text -> text.contains(ranked.bids().get(1).toString()));
        for (var reader : List.of(play.writer, AUDITOR)) {
            Play.get(reader, result).statusCode(200).body("ranking", hasSize(3));
        }
        play.stage(tender, "announce").statusCode(200);
        Play.get(null, result).statusCode(200).body("ranking", hasSize(3));
        Play.get(null, "/tenders/" + tender).body("leadingBidId", equalTo(ranked.bids().get(1).toString()));
        Publication.upToDate();
        assertThat(Publication.sql("select body from ocds_release where ocid = '" + ocid + "'"))
                .anyMatch(text -> text.contains(ranked.bids().get(1).toString()));
        Play.post(play.writer, "/tenders/" + tender + "/cancel", "*",
                "{\"reason\":\"the need fell away\",\"ground\":\"TASK_CANCELLED\"}").statusCode(200);
        Play.agreed(play.reviewer, tender);
        assertThat(Play.status(tender)).isEqualTo("CANCELLED");
        Play.get(null, result).statusCode(200);
    }

    @Test
    void sheetsAreForTheCommitteeTheHostAndTheAuditorAndABidderReadsItsOwnReasons() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        var path = "/tenders/" + tender + "/sheets";
        Play.get(play.writer, path).body("", hasSize(15));
        Play.get(AUDITOR, path).body("", hasSize(15));
        var sheet = "/sheets/" + Play.get(AUDITOR, path).extract().<String>path("[0].id");
        play.members(tender).forEach(member -> Play.get(Play.expert(member), sheet).statusCode(200));
        Play.get(play.writer, sheet).statusCode(200);
        for (var stranger : List.of(Play.expert(UUID.randomUUID().toString()), new Play().writer)) {
            Play.get(stranger, path).body("", empty());
            Play.get(stranger, sheet).statusCode(403);
        }
        var loser = Play.director(ranked.agencies().getFirst());
        var scores = "/bids/" + ranked.bids().getFirst() + "/scores";
        Play.get(loser, scores).statusCode(404);
        play.stage(tender, "announce").statusCode(200);
        Play.get(loser, scores).statusCode(200).body("", hasSize(5)).body("[0].scores[0].reason", equalTo("r"))
                .body("[0]", not(hasItem("seatId")));
        Play.get(Play.director(ranked.agencies().get(1)), scores).statusCode(403);
    }

    @Test
    void aDraftIsItsUnitsOwn() {
        var survey = "/need-surveys/" + Play.id(Play.post(play.writer, "/need-surveys", null, """
                {"unit":"%1$s","areaCode":"%1$s","survey":{"targetGroup":"ELDERLY",
                 "serviceType":"FAMILY_SERVICE_STATION","surveyedOn":"%2$s","subjects":["a","b","c"],
                 "method":"INTERVIEW","respondents":90,"summary":"s","findings":[{"needCode":"MEALS",
                 "description":"d","peopleInNeed":40,"priority":"HIGH"}]}}""".formatted(play.street, Play.BEGIN))
                .statusCode(201));
        var list = "/need-surveys?areaCode=" + play.street;
        for (var stranger : new String[]{null, new Play().writer}) {
            Play.get(stranger, survey).statusCode(404);
            Play.get(stranger, list).body("items", empty());
        }
        Play.get(play.reviewer, list).body("items", hasSize(1));
        Play.get(AUDITOR, survey).statusCode(200);
        Play.post(play.writer, survey + "/consult", "*", null).statusCode(200);
        Play.get(null, survey).statusCode(200);
        Play.get(null, list).body("items", hasSize(1));
    }

    @Test
    void aGroupOfLotsIsItsUnitsOwnUntilOneOfThemIsOut() {
        var group = "/lot-groups/" + Play.id(Play
                .post(play.writer, "/lot-groups", null,
                        "{\"purchaserId\":\"%s\",\"title\":\"两标段\",\"maxPerWinner\":1}".formatted(play.street))
                .statusCode(201));
        var list = "/lot-groups?purchaserId=" + play.street;
        var lot = play.draftedTender(play.scheduledPurchase("2400000.00"), Play.content("2400000.00", ""));
        Play.post(play.writer, group + "/lots", null, "{\"tenderId\":\"" + lot + "\"}").statusCode(200);
        for (var stranger : new String[]{null, new Play().writer}) {
            Play.get(stranger, group).statusCode(404);
            Play.get(stranger, list).body("items", empty());
        }
        Play.get(play.reviewer, list).body("items", hasSize(1));
        Play.post(play.reviewer, "/tenders/" + lot + "/review", "*", null).statusCode(200);
        play.published(lot);
        Play.get(null, group).statusCode(200).body("lots", hasSize(1));
        Play.get(null, list).body("items", hasSize(1));
    }

    @Test
    void whoAppliedToARegisterIsNotPublicBeforeItIsAdmitted() {
        var register = "/frameworks/" + Play.id(Play.post(play.writer, "/frameworks", null,
                """
                        {"purchaserId":"%s","serviceType":"FAMILY_SERVICE_STATION","title":"名录","mode":"CLOSED",
                         "tariff":%s,"from":"%s","to":"%s","applyUntil":"%s","intentionId":"%s"}""".formatted(
                        play.street, Play.money("100.00"), Play.BEGIN, Play.BEGIN.plusYears(1), Play.BEGIN.plusDays(10),
                        play.registerIntention()))
                .statusCode(201));
        var agencies = List.of(Play.agency(), Play.agency(), Play.agency());
        for (var agency : agencies) {
            Play.post(Play.director(agency), register + "/apply", null, "{\"agencyId\":\"" + agency + "\"}")
                    .statusCode(200);
        }
        Play.get(null, register).body("members", empty());
        Play.get(Play.director(UUID.randomUUID()), register).body("members", empty());
        Play.get(play.writer, register).body("members", hasSize(3));
        Time.past(Play.BEGIN.plusDays(10));
        var decisions = agencies
                .stream().map(agency -> "{\"agencyId\":\"" + agency + "\",\"admitted\":"
                        + !agency.equals(agencies.getLast()) + ",\"reason\":\"too few stations\"}")
                .collect(Collectors.joining(","));
        Play.post(play.writer, register + "/decide", "*", "{\"decisions\":[" + decisions + "]}").statusCode(200);
        Play.get(null, register).body("members", empty());
        Play.agreed(play.reviewer, UUID.fromString(register.substring("/frameworks/".length())));
        Play.get(null, register).body("members.agencyId", hasItem(agencies.getFirst().toString()));
    }
}
