package org.linli.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.Engines;
import org.linli.platform.testkit.JournalRows;
import org.linli.platform.testkit.Time;

/** The report with the rank (P11) and the award letter (P12) have their terms; a host that lets one pass is told. */
@Tag("deadlines")
@QuarkusTest
@WithTestResource(Engines.class)
class StepClocksTest {

    private static final String OVERDUE = "linli.procurement.tender.step-overdue.v1";

    private final Play play = new Play();

    private static long said(UUID tender, String awaitedIn) {
        return JournalRows.of(tender).stream().filter(row -> row.type().equals(OVERDUE))
                .filter(row -> row.payload().contains(awaitedIn)).count();
    }

    @Test
    void aRankThatIsLateIsSaidToBeEveryTermUntilItComes() {
        var priced = play.priced("1900000.00", "2300000.00", "2350000.00");
        var tender = priced.tender();
        Play.get(null, "/tenders/" + tender).body("clocks.reportUntil.rule", equalTo("P11.report"));
        Time.past(Play.lastDay(tender, "reportUntil"));
        assertThat(said(tender, "PRICE_OPENED")).isEqualTo(1);
        Time.past(next(tender));
        assertThat(said(tender, "PRICE_OPENED")).isEqualTo(2);
        play.stage(tender, "rank").statusCode(200);
        Time.to(Time.now().plusSeconds(86_400));
        assertThat(said(tender, "PRICE_OPENED")).isEqualTo(2);
    }

    @Test
    void anAwardThatIsLateIsSaidToBeEveryTermUntilItIsMade() {
        var ranked = play.ranked();
        var tender = ranked.tender();
        play.stage(tender, "announce").statusCode(200);
        Play.get(null, "/tenders/" + tender).body("clocks.letterUntil.rule", equalTo("P12.letter"));
        Play.standStill(tender);
        assertThat(said(tender, "STANDSTILL")).isZero();
        Time.past(Play.lastDay(tender, "letterUntil"));
        assertThat(said(tender, "STANDSTILL")).isEqualTo(1);
        Time.past(next(tender));
        assertThat(said(tender, "STANDSTILL")).isEqualTo(2);
        play.stage(tender, "award").statusCode(201);
    }

    /** When the host is told again. */
    private static LocalDate next(UUID tender) {
        var payload = JournalRows.of(tender).stream().filter(row -> row.type().equals(OVERDUE)).reduce((a, b) -> b)
                .orElseThrow().payload();
        var until = payload.substring(payload.indexOf("\"until\""));
        var day = until.substring(until.indexOf("lastDay")).replaceFirst("lastDay\": ?\"", "");
        return LocalDate.parse(day.substring(0, 10));
    }
}
