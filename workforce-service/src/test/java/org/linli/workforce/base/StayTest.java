package org.linli.workforce.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StayTest {

    private static final LocalDate DAY = LocalDate.parse("2026-09-10");

    private static Stay stay(int first, int last, int people) {
        return new Stay(DAY.plusDays(first), DAY.plusDays(last), people);
    }

    @Test
    void countsWhoIsThereOnTheFullestDayAndNotEverybodyOfThePeriod() {
        var before = stay(-5, 1, 10);
        var within = stay(2, 4, 7);
        var after = stay(6, 20, 9);
        assertThat(stay(0, 5, 3).most(List.of(before, within, after))).isEqualTo(13);
        assertThat(stay(2, 6, 3).most(List.of(before, within, after))).isEqualTo(12);
        assertThat(stay(1, 2, 3).most(List.of(before, within, after))).isEqualTo(13);
        assertThat(stay(5, 5, 3).most(List.of(before, within, after))).isEqualTo(3);
    }

    @Test
    void bothDaysAreCounted() {
        assertThat(stay(3, 3, 1).most(List.of(stay(0, 3, 1)))).isEqualTo(2);
        assertThat(stay(3, 3, 1).most(List.of(stay(3, 9, 1)))).isEqualTo(2);
    }
}
