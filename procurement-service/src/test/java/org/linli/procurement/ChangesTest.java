package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** Low prices explained, the draw recomputed, contracts started and changed. */
@QuarkusTest
@WithTestResource(Engines.class)
class ChangesTest {

    private final Play play = new Play();
    private UUID next;

    private String lowBid(UUID tender) {
        return Play.get(play.writer, "/tenders/" + tender + "/low-bids").body("", hasSize(1)).extract().path("[0].id");
    }

    private void vote(UUID tender, String lowBid, boolean proven, int members) {
        play.members(tender).stream().limit(members)
                .forEach(
                        member -> Play
                                .post(Play.expert(member), "/low-bids/" + lowBid + "/vote", null,
                                        "{\"proven\":" + proven
                                                + ",\"opinion\":\"o\",\"evidence\":[\"labour cost table\"]}")
                                .statusCode(200));
    }

    @Test
    void anUnprovenPriceIsInvalidAndTheRankIsExplained() {
        var priced = play.priced("700000.00", "2300000.00", "2350000.00", "2390000.00");
        var tender = priced.tender();
        play.stage(tender, "rank").statusCode(422).body("rule", equalTo("L.minutes"));
        Play.get(null, "/tenders/" + tender + "/low-bids").body("", hasSize(0));
        var lowBid = lowBid(tender);
        var member = play.members(tender).getFirst();
        var words = "{\"proven\":false,\"opinion\":\"o\",\"evidence\":[]}";
        Play.post(Play.expert(member), "/low-bids/" + lowBid + "/vote", null, words).statusCode(422).body("rule",
                equalTo("L.minutes"));
        Play.post(Play.director(priced.agencies().get(1)), "/low-bids/" + lowBid + "/explain", null,
                "{\"text\":\"t\",\"documents\":[]}").statusCode(403);
        Time.past(Instant
                .parse(Play.get(play.writer, "/tenders/" + tender + "/low-bids").extract().path("[0].explainUntil")));
        Play.post(Play.director(priced.agencies().get(0)), "/low-bids/" + lowBid + "/explain", null,
                "{\"text\":\"t\",\"documents\":[]}").statusCode(422).body("rule", equalTo("L.minutes"));
        Play.post(Play.expert(UUID.randomUUID().toString()), "/low-bids/" + lowBid + "/vote", null, words)
                .statusCode(403);
        vote(tender, lowBid, false, 3);
        Play.get(play.writer, "/bids/" + priced.bids().get(0)).body("status", equalTo("DISQUALIFIED"));
        play.stage(tender, "rank").statusCode(200);
        Play.get(play.writer, "/tenders/" + tender + "/result").body("ranking", hasSize(3))
                .body("recomputed.invalid[0]", equalTo(priced.bids().get(0).toString()))
                .body("recomputed.orderBefore", hasSize(4))
                .body("recomputed.benchmark.before.amount", equalTo("700000.00"))
                .body("recomputed.benchmark.after.amount", equalTo("2300000.00")).body("lowBidFlags", hasSize(3));
        Play.get(null, "/tenders/" + tender + "/low-bids").body("", hasSize(0));
        play.stage(tender, "announce").statusCode(200);
        Play.get(null, "/tenders/" + tender + "/low-bids").body("[0].votes", hasSize(3)).body("[0].status",
                equalTo("UNPROVEN"));
        assertThat(JournalRows.typesOf(tender)).contains("linli.procurement.low-bid.flagged.v1",
                "linli.procurement.low-bid.asked.v1", "linli.procurement.low-bid.decided.v1");
    }

    @Test
    void aTenderLeftWithFewerThanThreeValidBidsFailsWhateverMadeTheOthersInvalid() {
        var priced = play.priced("700000.00", "2300000.00", "2350000.00");
        var lowBid = lowBid(priced.tender());
        Play.post(Play.director(priced.agencies().getFirst()), "/low-bids/" + lowBid + "/explain", null,
                "{\"text\":\"t\",\"documents\":[]}").statusCode(200);
        vote(priced.tender(), lowBid, false, 3);
        play.stage(priced.tender(), "rank").statusCode(200).body("status", equalTo("FAILED")).body("endReason",
                equalTo("TOO_FEW_QUALIFIED_BIDS"));
        var over = play.priced("2300000.00", "2350000.00", "2400000.01");
        Play.get(null, "/tenders/" + over.tender()).body("status", equalTo("FAILED")).body("endReason",
                equalTo("TOO_FEW_QUALIFIED_BIDS"));
    }

    @Test
    void anAcceptedLowPriceThatWinsIsWatchedAndTheServiceStartsOnAnAdvance() {
        var soon = Play.BEGIN.plusDays(55);
        var tender = play.publishedTender("OPEN_TENDER", "2400000.00",
                Play.content("2400000.00", "").replace("\"" + Play.SERVICE_FROM + "\"", "\"" + soon + "\""));
        var priced = play.priced(tender, "2300000.00", "700000.00", "2350000.00");
        var lowBid = lowBid(priced.tender());
        Play.post(Play.director(priced.agencies().get(1)), "/low-bids/" + lowBid + "/explain", null,
                "{\"text\":\"volunteers give half the hours\",\"documents\":[\"roster\"]}").statusCode(200)
                .body("status", equalTo("EXPLAINED"));
        vote(priced.tender(), lowBid, true, 3);
        play.stage(priced.tender(), "rank").statusCode(200);
        var contract = Play.id(Play.post(play.writer, "/contracts", null, "{\"awardId\":\"" + priced.awarded() + "\"}")
                .statusCode(201).body("monitored", equalTo(true)));
        var director = Play.director(priced.agencies().get(1));
        Play.post(director, "/contracts/" + contract + "/start", null, null).statusCode(422).body("rule",
                equalTo("HC4"));
        Play.post(play.writer, "/contracts/" + contract + "/advance", null, "{\"amount\":" + Play.money("350000.01")
                + ",\"paidOn\":\"" + Time.today() + "\",\"reference\":\"slip\"}").statusCode(422);
        Play.post(play.writer, "/contracts/" + contract + "/advance", null, "{\"amount\":" + Play.money("350000.00")
                + ",\"paidOn\":\"" + Time.today() + "\",\"reference\":\"slip\"}").statusCode(200);
        Play.post(director, "/contracts/" + contract + "/start", null, null).statusCode(422).body("rule",
                equalTo("HC4.day"));
        Time.to(soon);
        Play.post(director, "/contracts/" + contract + "/start", null, null).statusCode(200)
                .body("startedOn", notNullValue()).body("status", equalTo("PENDING_SIGNATURE"));
        assertThat(JournalRows.typesOf(contract)).contains("linli.procurement.contract.monitored.v1",
                "linli.procurement.contract.advance-paid.v1", "linli.procurement.contract.service-started.v1");
    }

    @Test
    void aTermThatBeganBeforeAnybodySignedIsDraftedAnew() {
        var soon = Play.BEGIN.plusDays(55);
        var tender = play.publishedTender("OPEN_TENDER", "2400000.00",
                Play.content("2400000.00", "").replace("\"" + Play.SERVICE_FROM + "\"", "\"" + soon + "\""));
        var priced = play.priced(tender, "2300000.00", "2200000.00", "2350000.00");
        play.stage(priced.tender(), "rank").statusCode(200);
        var draft = "{\"awardId\":\"" + priced.awarded() + "\"}";
        var first = Play.post(play.writer, "/contracts", null, draft).statusCode(201).body("terms.from",
                equalTo(soon.toString()));
        var contract = "/contracts/" + Play.id(first);
        Time.to(soon.plusDays(1));
        Play.post(play.writer, contract + "/sign", "*",
                "{\"sha256\":\"" + first.extract().<String>path("sha256") + "\"}").statusCode(422)
                .body("rule", equalTo("P13.begin"));
        Play.post(play.writer, contract + "/terminate", "*", "{\"reason\":\"r\"}").statusCode(200);
        Play.post(play.writer, "/contracts", null, draft).statusCode(201)
                .body("terms.from", equalTo(Time.today().toString()))
                .body("terms.to", equalTo(Play.SERVICE_TO.plusDays(1).toString()));
    }

    @Test
    void bothSidesChangeAContractWithinATenth() throws Exception {
        var ranked = play.ranked();
        var contract = ranked.signed();
        var director = Play.director(ranked.agencies().get(1));
        var path = "/contracts/" + contract;
        propose(path, play.writer, "SUPPLEMENT", "230000.01", null, 422);
        propose(path, play.writer, "SUPPLEMENT", "0", null, 400);
        propose(path, play.writer, "SUPPLEMENT", "100000.00", null, 200);
        propose(path, director, "SUPPLEMENT", "100000.00", null, 409);
        Play.get(null, path).body("terms.amount.amount", equalTo("2300000.00")).body("changes[0].state",
                equalTo("PROPOSED"));
        var text = Play.get(null, path).extract().<String>path("changes[0].sha256");
        consent(path, director, "f".repeat(64), 422);
        consent(path, play.writer, text, 409);
        consent(path, director, text, 200);
        Play.get(null, path).body("terms.amount.amount", equalTo("2400000.00")).body("sha256", equalTo(text))
                .body("terms.instalments[2].amount.amount", equalTo("330000.00"))
                .body("changes[0].signatures", hasSize(2));
        var bridged = Play.SERVICE_TO.plusMonths(3);
        propose(path, director, "BRIDGE", "130000.00", bridged, 400);
        next = new Play().publishedTender();
        propose(path, director, "BRIDGE", "130000.00", bridged, 422);
        next = ranked.tender();
        propose(path, director, "BRIDGE", "130000.00", bridged, 422);
        next = play.publishedTender();
        propose(path, director, "BRIDGE", "130000.00", Play.SERVICE_TO.plusMonths(7), 422);
        propose(path, director, "BRIDGE", "130000.01", bridged, 422);
        propose(path, director, "BRIDGE", "130000.00", bridged, 200);
        Play.post(play.writer, path + "/refuse-change", present(path), null).statusCode(200).body("changes[1].state",
                equalTo("REFUSED"));
        propose(path, director, "BRIDGE", "130000.00", bridged, 200);
        consent(path, play.reviewer, Play.get(null, path).extract().<String>path("changes[2].sha256"), 200);
        Play.get(null, path).body("terms.to", equalTo(bridged.toString())).body("works", hasSize(4))
                .body("works[3].state", equalTo("PLANNED"));
        var changed = JournalRows.of(contract).getLast();
        assertThat(changed.type()).isEqualTo("linli.procurement.contract.changed.v1");
        var payload = new ObjectMapper().readTree(changed.payload());
        assertThat(payload.at("/amount/amount").asText()).isEqualTo("2530000.00");
        assertThat(payload.at("/delta/amount").asText()).isEqualTo("130000.00");
        assertThat(payload.at("/changeNo").asInt()).isEqualTo(3);
        assertThat(payload.at("/nextTenderId").asText()).isEqualTo(next.toString());
        assertThat(payload.at("/instalments")).hasSize(4);
    }

    private static String present(String path) {
        return Play.get(null, path).extract().header("ETag");
    }

    private void propose(String path, String token, String kind, String delta, LocalDate to, int expected) {
        Play.post(token, path + "/changes", present(path),
                "{\"kind\":\"" + kind + "\",\"delta\":" + Play.money(delta) + ",\"to\":"
                        + (to == null ? "null" : "\"" + to + "\"") + ",\"nextTenderId\":"
                        + (next == null ? "null" : "\"" + next + "\"") + ",\"rationale\":\"more visits are needed\"}")
                .statusCode(expected);
    }

    private static void consent(String path, String token, String sha256, int expected) {
        Play.post(token, path + "/consent-to-change", present(path), "{\"sha256\":\"" + sha256 + "\"}")
                .statusCode(expected);
    }

    /** From the public answers alone, by the words of the operation's description. */
    @Test
    void anybodyRecomputesTheDrawFromPublishedData() throws Exception {
        var tender = play.ranked().tender();
        Play.get(null, "/tenders/" + tender + "/panel/verify").statusCode(200).body("holds", equalTo(true))
                .body("problems", hasSize(0)).body("seed", equalTo("")).body("key", equalTo(""));
        Play.get(null, "/tenders/" + tender + "/panel").body("seed", equalTo("")).body("bidSeals", hasSize(0));
        play.stage(tender, "announce").statusCode(200);
        var notice = Play.get(null, "/tenders/" + tender).extract().<String>path("seedCommitment");
        var panel = Play.get(null, "/tenders/" + tender + "/panel").body("stopped", nullValue()).extract();
        String seed = panel.path("seed");
        assertThat(sha(seed)).isEqualTo(notice);
        var key = sha(seed + ":" + String.join(",", panel.<List<String>>path("bidSeals").stream().sorted().toList()));
        List<Map<String, Object>> candidates =
                new ArrayList<>(panel.<List<Map<String, Object>>>path("draw.candidates"));
        candidates.sort(Comparator.comparing(each -> sha(key + ":" + each.get("expertId"))));
        int quota = panel.path("shape.socialQuota");
        int experts = panel.path("shape.experts");
        var seated =
                new ArrayList<>(candidates.stream().filter(each -> (Boolean) each.get("social")).limit(quota).toList());
        candidates.stream().filter(each -> !seated.contains(each)).limit(experts - quota).toList().forEach(seated::add);
        assertThat(panel.<List<String>>path("seats.personId")).containsExactlyInAnyOrderElementsOf(
                seated.stream().map(each -> (String) each.get("expertId")).toList());
    }

    private static String sha(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
