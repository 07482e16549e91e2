package org.linli.procurement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Doors;
import org.linli.platform.testkit.Engines;
import org.linli.procurement.Case.Stage;
import org.linli.procurement.tendering.tender.TenderCommand;
import org.linli.procurement.tendering.tender.TenderStatus;

/** Every command on a tender in every stage, over HTTP: drafted, bid for, judged, awarded and contracted. */
@QuarkusTest
@WithTestResource(Engines.class)
class TenderDoorsTest {

    private static final String AMOUNT = "2400000.00";
    private static final String CONTENT = Play.content(AMOUNT, "");
    private static final String REASON = "{\"reason\":\"r\"}";
    private static final String CANCELLATION = "{\"reason\":\"r\",\"ground\":\"TASK_CANCELLED\"}";

    /** @param amendment proposed while bids may come; an id of nothing before */
    private record At(String writer, String reviewer, UUID tender, UUID amendment, List<UUID> bids) {

        String path() {
            return "/tenders/" + tender;
        }

        String qualification() {
            return (bids.isEmpty() ? List.of(tender) : bids).stream()
                    .map(bid -> "{\"bidId\":\"" + bid + "\",\"qualified\":true}")
                    .collect(Collectors.joining(",", "{\"decisions\":[", "]}"));
        }

        At after(String below, String body) {
            Play.post(writer, path() + below, "*", body).statusCode(200);
            return this;
        }
    }

    private static At draft() {
        return drafted(new Play());
    }

    private static At drafted(Play play) {
        return new At(play.writer, play.reviewer, play.draftedTender(play.scheduledPurchase(AMOUNT), CONTENT),
                UUID.randomUUID(), List.of());
    }

    /** By officers who may publish it. */
    private static At reviewed() {
        var play = new Play();
        var at = drafted(play);
        Play.post(at.reviewer(), at.path() + "/review", "*", null).statusCode(200);
        play.certify("writer-" + play.street);
        Await.until("the officer's certificate", () -> Rows
                .count("select count(*) from officer_certificate where official_id = ?", "writer-" + play.street) == 1);
        return at;
    }

    private static At published() {
        var at = reviewed().after("/publish", null);
        var amendment =
                "{\"content\":" + CONTENT.replace("\"target\":\"120\"", "\"target\":\"150\"") + ",\"reason\":\"r\"}";
        return new At(at.writer(), at.reviewer(), at.tender(),
                Play.id(Play.post(at.writer(), at.path() + "/amendments", null, amendment).statusCode(201)), List.of());
    }

    /** With three bids. */
    private static At at(Stage stage) {
        return of(Case.at(stage));
    }

    private static At of(Case play) {
        return new At(play.writer(), play.reviewer(), play.tender(), play.amendment(),
                List.of(play.bid(0), play.bid(1), play.bid(2)));
    }

    private static At suspended() {
        var at = published().after("/suspend", REASON);
        Play.agreed(at.reviewer(), at.tender());
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
                .reach(TenderStatus.CLOSED, () -> at(Stage.CLOSED)).reach(TenderStatus.OPENED, () -> at(Stage.OPENED))
                .reach(TenderStatus.SCORING, () -> at(Stage.SCORED))
                .reach(TenderStatus.CONSENSUS, () -> at(Stage.CONSENSUS))
                .reach(TenderStatus.PRICE_OPENED, () -> of(Case.at(Stage.PRICE_OPENED).proveLowBid()))
                .reach(TenderStatus.RANKED, () -> at(Stage.RANKED))
                .reach(TenderStatus.STANDSTILL, () -> at(Stage.STANDSTILL))
                .reach(TenderStatus.AWARDED, () -> at(Stage.AWARDED))
                .reach(TenderStatus.CONTRACTED, () -> at(Stage.SIGNED))
                .reach(TenderStatus.FAILED, TenderDoorsTest::failed)
                .reach(TenderStatus.CANCELLED, () -> published().after("/cancel", REASON))
                .reach(TenderStatus.SUSPENDED, () -> suspended())
                .door(TenderCommand.WRITE, "PUT", At::writer, at -> at.path() + "/content", at -> CONTENT)
                .door(TenderCommand.REVIEW, At::reviewer, "/review").door(TenderCommand.PUBLISH, At::writer, "/publish")
                .door(TenderCommand.AMEND, "POST", At::reviewer, at -> "/amendments/" + at.amendment() + "/publish",
                        at -> null)
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
                .door(TenderCommand.REVIEW_OVERLAPS, At::writer, "/overlaps/review", at -> "{\"words\":\"w\"}")
                .named(TenderStatus.RANKED, TenderCommand.REVIEW_OVERLAPS, "overlap.nothing-to-review")
                .named(TenderStatus.STANDSTILL, TenderCommand.REVIEW_OVERLAPS, "overlap.nothing-to-review")
                .named(TenderStatus.AWARDED, TenderCommand.REVIEW_OVERLAPS, "overlap.nothing-to-review")
                .door(TenderCommand.CANCEL, At::writer, "/cancel", at -> CANCELLATION)
                .door(TenderCommand.SUSPEND, At::writer, "/suspend", at -> REASON)
                .door(TenderCommand.RESUME, At::writer, "/resume").check();
    }
}
