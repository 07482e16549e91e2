package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Await;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.Time;

/** Whoever leads a rank and falls is announced by nobody, whatever the tender waits for. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class LeaderFallsTest {

    private final Play play = new Play();

    private String leading(UUID tender) {
        return Play.get(play.writer, "/tenders/" + tender).extract().path("leadingBidId");
    }

    private void falls(Play.Ranked ranked) {
        Play.disqualify(ranked.agencies().get(1));
        Await.until("the next leads", () -> !ranked.bids().get(1).toString().equals(leading(ranked.tender())));
    }

    @Test
    void aLeaderThatFallsBeforeTheAnnouncementIsNotAnnounced() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        assertThat(leading(tender)).isEqualTo(ranked.bids().get(1).toString());
        Time.to(Play.lastDay(tender, "fixWinnerUntil"));
        falls(ranked);
        assertThat(Play.status(tender)).isEqualTo("RANKED");
        assertThat(Play.lastDay(tender, "fixWinnerUntil")).as("the purchaser has its term anew for the next")
                .isAfter(Time.today());
        Time.past(Play.lastDay(tender, "fixWinnerUntil"));
        Play.get(null, "/tenders/" + tender).body("status", equalTo("STANDSTILL")).body("leadingBidId",
                not(equalTo(ranked.bids().get(1).toString())));
    }

    @Test
    void aLeaderThatFallsWhileTheTenderStandsStillIsNotAwardedWhenItGoesOn() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        play.stage(tender, "announce").statusCode(200);
        Play.post(play.writer, "/tenders/" + tender + "/suspend", "*", "{\"reason\":\"a flood\"}").statusCode(200);
        Play.agreed(play.reviewer, tender);
        Time.to(Time.today().plusDays(2));
        falls(ranked);
        assertThat(Play.status(tender)).isEqualTo("SUSPENDED");
        var announced = Play.lastDay(tender, "standstillUntil");
        Time.to(Time.today().plusDays(3));
        play.stage(tender, "resume").statusCode(200);
        play.stage(tender, "award").statusCode(422).body("rule", equalTo("P19"));
        assertThat(Play.lastDay(tender, "standstillUntil"))
                .as("the next one's term stood still for three days, not five")
                .isEqualTo(Time.workdayFrom(announced.plusDays(3)));
        Play.standStill(tender);
        play.stage(tender, "award").statusCode(201).body("bidId", not(equalTo(ranked.bids().get(1).toString())));
    }

    @Test
    void aRankWithoutAnybodyLeftFails() {
        var ranked = play.ranked();
        ranked.agencies().forEach(Play::disqualify);
        Await.until("the end", () -> "FAILED".equals(Play.status(ranked.tender())));
    }
}
