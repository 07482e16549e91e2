package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderStatus;

/** Every command on a tender in every stage, over HTTP: drafted, bid for, judged, awarded and contracted. */
@QuarkusTest
@WithTestResource(Engines.class)
class TenderDoorsTest {

    private static final String AMOUNT = "2400000.00";
    private static final String CONTENT = Play.content(AMOUNT, "");
    private static final String REASON = "{\"reason\":\"r\"}";
    private static final List<UUID> AGENCIES = new ArrayList<>();

    /** @param amendment proposed while bids may come; an id of nothing before */
    private record At(Play play, UUID tender, UUID amendment, List<UUID> bids) {

        String path() {
            return "/tenders/" + tender;
        }

        String writer() {
            return play.writer;
        }

        String qualification() {
            return (bids.isEmpty() ? List.of(tender) : bids).stream()
                    .map(bid -> "{\"bidId\":\"" + bid + "\",\"qualified\":true}")
                    .collect(Collectors.joining(",", "{\"decisions\":[", "]}"));
        }

        At after(String below, String body) {
            Play.post(play.writer, path() + below, "*", body).statusCode(200);
            return this;
        }
    }

    private static At draft() {
        var play = new Play();
        return new At(play, play.draftedTender(play.scheduledPurchase(AMOUNT), CONTENT), UUID.randomUUID(), List.of());
    }

    /** By officers who may publish it. */
    private static At reviewed() {
        var at = draft();
        Play.post(at.play().reviewer, at.path() + "/review", "*", null).statusCode(200);
        at.play().certify("writer-" + at.play().street);
        Await.until("the officer's certificate",
                () -> Rows.count("select count(*) from officer_certificate where official_id = ?",
                        "writer-" + at.play().street) == 1);
        return at;
    }

    private static At published() {
        var at = reviewed().after("/publish", null);
        var amendment =
                "{\"content\":" + CONTENT.replace("\"target\":\"120\"", "\"target\":\"150\"") + ",\"reason\":\"r\"}";
        return new At(at.play(), at.tender(),
                Play.id(Play.post(at.writer(), at.path() + "/amendments", null, amendment).statusCode(201)), List.of());
    }

    /** With three bids and nobody drawn yet. */
    private static At closed() {
        while (AGENCIES.size() < 3) {
            AGENCIES.add(Play.agency());
        }
        var at = published();
        var bids = AGENCIES.stream()
                .map(agency -> Play.id(Play.submit(at.tender(), agency, "2300000.00").statusCode(201))).toList();
        Play.closeBids(at.tender());
        return new At(at.play(), at.tender(), at.amendment(), bids);
    }

    private static At opened() {
        Play.pool();
        var at = closed();
        at.play().confirmedPanel(at.tender());
        return at.after("/open", null);
    }

    /** All sheets are in. */
    private static At scoring() {
        var at = opened();
        at.after("/qualification", at.qualification());
        at.bids().forEach(bid -> at.play().scoreAll(at.tender(), bid, 90 - at.bids().indexOf(bid)));
        return at;
    }

    private static At consensus() {
        return scoring().after("/consensus", null);
    }

    private static At priceOpened() {
        return consensus().after("/open-prices", null);
    }

    private static At ranked() {
        return priceOpened().after("/rank", null);
    }

    /** The term for objections is over. */
    private static At standstill() {
        var at = ranked().after("/announce", null);
        Play.standStill(at.tender());
        return at;
    }

    private static UUID award(At at) {
        return Play.id(at.play().stage(at.tender(), "award").statusCode(201));
    }

    private static At awarded() {
        var at = standstill();
        award(at);
        return at;
    }

    private static At contracted() {
        var at = standstill();
        var contract = Play
                .id(Play.post(at.writer(), "/contracts", null, "{\"awardId\":\"" + award(at) + "\"}").statusCode(201));
        var path = "/contracts/" + contract + "/sign";
        var sha256 = Play.get(at.writer(), "/contracts/" + contract).extract().<String>path("sha256");
        var text = "{\"sha256\":\"" + sha256 + "\"}";
        Play.post(Play.director(AGENCIES.getFirst()), path, "*", text).statusCode(200);
        Play.post(at.writer(), path, "*", text).statusCode(200);
        return at;
    }

    private static At failed() {
        var at = published();
        Play.closeBids(at.tender());
        return at;
    }

    @Test
    void everyDoorOfATender() {
        Doors.of(TenderStatus.class, TenderCommand.class, At::path).reach(TenderStatus.DRAFT, TenderDoorsTest::draft)
                .reach(TenderStatus.REVIEWED, TenderDoorsTest::reviewed)
                .reach(TenderStatus.PUBLISHED, TenderDoorsTest::published)
                .reach(TenderStatus.CLOSED, TenderDoorsTest::closed).reach(TenderStatus.OPENED, TenderDoorsTest::opened)
                .reach(TenderStatus.SCORING, TenderDoorsTest::scoring)
                .reach(TenderStatus.CONSENSUS, TenderDoorsTest::consensus)
                .reach(TenderStatus.PRICE_OPENED, TenderDoorsTest::priceOpened)
                .reach(TenderStatus.RANKED, TenderDoorsTest::ranked)
                .reach(TenderStatus.STANDSTILL, TenderDoorsTest::standstill)
                .reach(TenderStatus.AWARDED, TenderDoorsTest::awarded)
                .reach(TenderStatus.CONTRACTED, TenderDoorsTest::contracted)
                .reach(TenderStatus.FAILED, TenderDoorsTest::failed)
                .reach(TenderStatus.CANCELLED, () -> published().after("/cancel", REASON))
                .reach(TenderStatus.SUSPENDED, () -> published().after("/suspend", REASON))
                .door(TenderCommand.WRITE, "PUT", At::writer, at -> at.path() + "/content", at -> CONTENT)
                .door(TenderCommand.REVIEW, at -> at.play().reviewer, "/review")
                .door(TenderCommand.PUBLISH, At::writer, "/publish")
                .door(TenderCommand.AMEND, "POST", at -> at.play().reviewer,
                        at -> "/amendments/" + at.amendment() + "/publish", at -> null)
                .named(TenderStatus.DRAFT, TenderCommand.AMEND, "not-found")
                .named(TenderStatus.REVIEWED, TenderCommand.AMEND, "not-found")
                .door(TenderCommand.DRAW_PANEL, At::writer, "/draw-panel", at -> "{\"representatives\":[]}")
                .door(TenderCommand.OPEN, At::writer, "/open")
                .named(TenderStatus.CLOSED, TenderCommand.OPEN, "panel.incomplete")
                .door(TenderCommand.QUALIFY, At::writer, "/qualification", At::qualification)
                .door(TenderCommand.BEGIN_CONSENSUS, At::writer, "/consensus")
                .door(TenderCommand.OPEN_PRICES, At::writer, "/open-prices")
                .door(TenderCommand.RANK, At::writer, "/rank").door(TenderCommand.ANNOUNCE, At::writer, "/announce")
                .door(TenderCommand.AWARD, At::writer, "/award").door(TenderCommand.PASS_OVER, At::writer, "/pass-over")
                .named(TenderStatus.STANDSTILL, TenderCommand.PASS_OVER, "award.candidate-stands")
                .door(TenderCommand.CANCEL, At::writer, "/cancel", at -> REASON)
                .door(TenderCommand.SUSPEND, At::writer, "/suspend", at -> REASON)
                .door(TenderCommand.RESUME, At::writer, "/resume").check();
    }
}
