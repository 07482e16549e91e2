package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.time.BusinessClock;
import org.linli.platform.time.Deadline;

/** A tender published in December runs into a year whose holidays nobody has published; then somebody does. */
@QuarkusTest
@WithTestResource(Engines.class)
class ProvisionalDeadlinesTest {

    private final Play play = new Play();

    @AfterEach
    void backToNow() {
        Rows.change("delete from calendar_day where basis = 'ProvisionalDeadlinesTest'");
        Time.reset();
    }

    private static LocalDate lastDay(UUID tender, String term) {
        return LocalDate.parse(Play.get(null, "/tenders/" + tender).extract().<String> path("clocks." + term + ".lastDay"));
    }

    private static boolean provisional(UUID tender, String term) {
        return Play.get(null, "/tenders/" + tender).extract().<Boolean> path("clocks." + term + ".provisional");
    }

    private static LocalDate today() {
        return Deadline.dayOf(Arc.container().instance(BusinessClock.class).get().instant());
    }

    private static void off(LocalDate day) {
        Rows.change("insert into calendar_day (day, workday, basis) values (?, false, 'ProvisionalDeadlinesTest')", day);
    }

    @Test
    void theDeadlineMovesWhenTheCalendarArrivesAndAMissedWeekIsCaughtUpInOrder() {
        Play.pool();
        Time.forward(Duration.ofDays(Math.max(0, today().until(LocalDate.of(2026, 12, 20), ChronoUnit.DAYS))));
        var tender = play.publishedTender();
        var announced = lastDay(tender, "bidsUntil");
        assertThat(provisional(tender, "bidsUntil")).as("no calendar of " + announced.getYear()).isTrue();
        for (var price : List.of("1900000.00", "2000000.00", "2100000.00")) {
            Play.submit(tender, Play.agency(), price).statusCode(201);
        }
        Time.sweep();
        assertThat(lastDay(tender, "bidsUntil")).isEqualTo(announced);

        off(announced);
        var moved = announced.plusDays(1);
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofSeconds(5)).until(() -> {
            Time.sweep();
            return !provisional(tender, "bidsUntil");
        });
        assertThat(lastDay(tender, "bidsUntil")).isEqualTo(moved);
        assertThat(JournalRows.of(tender)).filteredOn(row -> row.type().equals("linli.procurement.deadline.recomputed.v1")).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("bidsUntil", announced.toString(), moved.toString(), "\"provisional\": false"));

        // nobody sweeps from before the old day until the new one has passed
        Time.forward(Duration.ofDays(today().until(moved, ChronoUnit.DAYS)));
        assertThat(Play.status(tender)).as("the old day has passed, the new one runs").isEqualTo("PUBLISHED");
        Time.forward(Duration.ofDays(7));
        assertThat(Play.status(tender)).isEqualTo("CLOSED");
        assertThat(JournalRows.typesOf(tender)).last().isEqualTo("linli.procurement.tender.closed.v1");

        // a rank, then silence: the week that nobody swept counts from the day the term had passed
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        List<String> bids = Play.get(play.writer, "/tenders/" + tender + "/bids").extract().path("id");
        bids.forEach(bid -> play.scoreAll(tender, UUID.fromString(bid), 80));
        for (var stage : List.of("consensus", "open-prices", "rank")) {
            play.stage(tender, stage).statusCode(200);
        }
        var silence = lastDay(tender, "fixWinnerUntil");
        Time.forward(Duration.ofDays(today().until(silence, ChronoUnit.DAYS) + 7));
        assertThat(Play.status(tender)).isEqualTo("STANDSTILL");
        var notice = lastDay(tender, "resultNoticeUntil");
        assertThat(notice).as("announced by silence on the day after the term, not on the day of the sweep").isAfter(silence)
                .isBefore(silence.plusDays(6));
    }
}
