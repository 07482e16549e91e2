package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;
import org.linli.platform.testkit.Tokens;
import org.linli.platform.testkit.Years;

/** A tender runs into a year whose holidays nobody has published; then somebody does. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class ProvisionalDeadlinesTest {

    private final Play play = new Play();

    @AfterEach
    void calendarAsItWas() {
        Rows.change("delete from calendar_day where basis = 'ProvisionalDeadlinesTest'");
        Rows.change("delete from calendar_year where basis = 'ProvisionalDeadlinesTest'");
        Time.calendarChanged();
    }

    private static boolean provisional(UUID tender, String term) {
        return Play.get(null, "/tenders/" + tender).extract().<Boolean>path("clocks." + term + ".provisional");
    }

    /** Today, or the last December before a year whose calendar is not known. */
    private static LocalDate nearTheUnknown() {
        var year = Time.today().getYear();
        while (Time.calendar().isKnown(year)) {
            year++;
        }
        var december = LocalDate.of(year - 1, 12, 20);
        return december.isBefore(Time.today()) ? Time.today() : december;
    }

    /** That day off: proposed by one, confirmed by another. */
    private static void imported(LocalDate day) {
        var year = "/calendar-years/" + day.getYear();
        var days = Years.whole(day.getYear(), Map.of(day, false));
        var body = "{\"csv\":\"" + Years.csv(days).replace("\n", "\\n") + "\",\"basis\":\"ProvisionalDeadlinesTest\"}";
        var one = Tokens.of("operator-one", "operator").bearer();
        var other = Tokens.of("operator-two", "operator").bearer();
        Play.post(one, year + "/propose", null, body.replace(day + ",false\\n", "")).statusCode(400).body("type",
                equalTo("urn:linli:problem:calendar.incomplete"));
        var read = "{\"sha256\":\"" + Play.post(one, year + "/propose", null, body).statusCode(200)
                .body("known", equalTo(false)).extract().path("sha256") + "\"}";
        Play.post(one, year + "/confirm", null, read).statusCode(403);
        Play.post(other, year + "/confirm", null, "{\"sha256\":\"" + "0".repeat(64) + "\"}").statusCode(422);
        assertThat(Time.calendar().isKnown(day.getYear())).isFalse();
        Play.post(other, year + "/confirm", null, read).statusCode(200).body("known", equalTo(true));
        Play.post(other, year + "/confirm", null, read).statusCode(409);
    }

    private static void oneDayIsWritten(LocalDate day) {
        Rows.change("insert into calendar_day (day, workday, basis) values (?, true, 'ProvisionalDeadlinesTest')", day);
        Time.calendarChanged();
        assertThat(Time.calendar().isKnown(day.getYear())).as("one day is no year").isFalse();
    }

    @Test
    void theDeadlineMovesWhenTheCalendarArrivesAndAMissedWeekIsCaughtUpInOrder() {
        Play.pool();
        Time.to(nearTheUnknown());
        var tender = play.publishedTender();
        var announced = Play.lastDay(tender, "bidsUntil");
        assertThat(provisional(tender, "bidsUntil")).as("no calendar of " + announced.getYear()).isTrue();
        for (var price : List.of("1900000.00", "2000000.00", "2150000.00")) {
            Play.submit(tender, Play.agency(), price).statusCode(201);
        }
        Time.sweep();
        assertThat(Play.lastDay(tender, "bidsUntil")).isEqualTo(announced);

        oneDayIsWritten(announced);
        imported(announced);
        var moved = Time.workdayFrom(announced);
        assertThat(moved).isAfter(announced);
        Time.sweep();
        assertThat(provisional(tender, "bidsUntil")).isFalse();
        assertThat(Play.lastDay(tender, "bidsUntil")).isEqualTo(moved);
        assertThat(JournalRows.of(tender))
                .filteredOn(row -> row.type().equals("linli.procurement.deadline.recomputed.v1"))
                .filteredOn(row -> row.payload().contains("bidsUntil")).singleElement()
                .satisfies(row -> assertThat(row.payload()).contains(announced.toString(), moved.toString(),
                        "\"provisional\": false"));

        // nobody sweeps from before the old day until the new one has passed
        Time.to(moved);
        assertThat(Play.status(tender)).as("the old day has passed, the new one runs").isEqualTo("PUBLISHED");
        Time.past(moved.plusWeeks(1));
        assertThat(Play.status(tender)).isEqualTo("CLOSED");
        assertThat(JournalRows.typesOf(tender)).last().isEqualTo("linli.procurement.tender.closed.v1");

        // a rank, then silence: who objects has the whole term from the day on which the result can be read
        play.confirmedPanel(tender);
        play.open(tender);
        play.qualifyAll(tender);
        List<String> bids = Play.get(play.writer, "/tenders/" + tender + "/bids").extract().path("id");
        bids.forEach(bid -> play.scoreAll(tender, UUID.fromString(bid), 80));
        for (var stage : List.of("consensus", "open-prices", "rank")) {
            play.stage(tender, stage).statusCode(200);
        }
        var silence = Play.lastDay(tender, "fixWinnerUntil");
        var read = silence.plusWeeks(1).plusDays(1);
        Time.past(silence.plusWeeks(1));
        assertThat(Play.status(tender)).isEqualTo("STANDSTILL");
        assertThat(Play.lastDay(tender, "resultNoticeUntil"))
                .as("announced by silence on the day of the sweep, not dated back to the term")
                .isEqualTo(Time.calendar().deadline(read, RuleBook.shipped().get("P12", read)).lastDay());
    }
}
