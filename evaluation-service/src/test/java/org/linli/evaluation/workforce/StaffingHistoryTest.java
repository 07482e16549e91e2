package org.linli.evaluation.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.workforce.StaffingHistory.Missing;
import org.linli.evaluation.workforce.StaffingHistory.Told;

class StaffingHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static Told told(int day, Missing... missing) {
        return new Told(FIRST.plusDays(day - 1L), List.of(missing));
    }

    private static Missing frontline(int people) {
        return new Missing("FRONTLINE", people, 0);
    }

    @Test
    void countsOnlyDaysOfTheTimeAsked() {
        var history = new StaffingHistory(List.of(told(1, frontline(1)), told(11)));
        assertThat(history.daysShort(FIRST.plusDays(4), FIRST.plusDays(20))).isEqualTo(6);
        assertThat(history.daysShort(FIRST.plusDays(10), FIRST.plusDays(20))).isZero();
    }

    @Test
    void whatWasSaidLastHoldsUntilTheEnd() {
        var history = new StaffingHistory(List.of(told(5, frontline(2))));
        assertThat(history.daysShort(FIRST, FIRST.plusDays(9))).isEqualTo(6);
    }

    @Test
    void addsTheDaysOfATierAndKeepsTheMostThatWereMissing() {
        var supervisor = new Missing("LOCAL_SUPERVISOR", 0, 1);
        var history = new StaffingHistory(
                List.of(told(1, frontline(1)), told(3, frontline(3), supervisor), told(4), told(8, frontline(2))));
        assertThat(history.within(FIRST, FIRST.plusDays(8))).containsExactly(new MissingPeople("FRONTLINE", 5, 3, 0),
                new MissingPeople("LOCAL_SUPERVISOR", 1, 0, 1));
        assertThat(history.daysShort(FIRST, FIRST.plusDays(8))).isEqualTo(5);
    }

    @Test
    void twoWordsOfOneDayCountTheLast() {
        var history = new StaffingHistory(List.of(told(2, frontline(1)), told(2)));
        assertThat(history.daysShort(FIRST, FIRST.plusDays(5))).isZero();
        assertThat(history.isKnown()).isTrue();
        assertThat(new StaffingHistory(List.of()).isKnown()).isFalse();
    }
}
