package org.linli.workforce.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

    private static final LocalDate DAY = LocalDate.parse("2020-01-01");

    private static Stretch from(int first, int last) {
        return new Stretch(DAY.plusDays(first), DAY.plusDays(last));
    }

    @Test
    void aDayInTwoStretchesCountsOnce() {
        assertThat(Stretch.days(List.of())).isZero();
        assertThat(Stretch.days(List.of(from(0, 0)))).isEqualTo(1);
        assertThat(Stretch.days(List.of(from(5, 9), from(0, 9), from(2, 3)))).isEqualTo(10);
        assertThat(Stretch.days(List.of(from(0, 4), from(5, 9)))).isEqualTo(10);
        assertThat(Stretch.days(List.of(from(0, 4), from(4, 9), from(20, 20)))).isEqualTo(11);
    }
}
