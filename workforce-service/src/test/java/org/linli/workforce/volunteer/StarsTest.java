package org.linli.workforce.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.WorkCalendar;

class StarsTest {

    private static final BusinessDay DAY =
            new BusinessDay(LocalDate.parse("2026-09-01"), RuleBook.shipped(), WorkCalendar.published());

    @Test
    void nothingIsRoundedUp() {
        assertThat(Stars.hours(0, DAY)).isEqualByComparingTo("0");
        assertThat(Stars.hours(29, DAY)).isEqualByComparingTo("0");
        assertThat(Stars.hours(30, DAY)).isEqualByComparingTo("0.5");
        assertThat(Stars.hours(119, DAY)).isEqualByComparingTo("1.5");
    }

    @Test
    void aStarIsReachedOnItsHourAndNotBefore() {
        assertThat(Stars.of(100 * 60 - 1, DAY)).isZero();
        assertThat(Stars.of(100 * 60, DAY)).isEqualTo(1);
        assertThat(Stars.of(1500 * 60, DAY)).isEqualTo(5);
        assertThat(Stars.of(9000 * 60, DAY)).isEqualTo(5);
    }
}
