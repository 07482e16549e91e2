package org.linli.workforce.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.platform.aggregate.BusinessDay;
import org.linli.platform.identity.Handlers;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.WorkCalendar;

class LearntHoursTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final BusinessDay TODAY =
            new BusinessDay(DAY.plusMonths(1), RuleBook.shipped(), WorkCalendar.published());

    private static Experience course(LocalDate from, int days, int hours) {
        return Experience.claim(UUID.randomUUID(), UUID.randomUUID(), null,
                new Claimed(ExperienceKind.EDUCATION, from, from.plusDays(days - 1L), false, hours, "e", null),
                Handlers.NONE, "clerk", TODAY);
    }

    @Test
    void aCourseCountsItsHoursAndOneClaimedTwiceCountsThemOnce() {
        assertThat(LearntHours.of(List.of())).isZero();
        assertThat(LearntHours.of(List.of(course(DAY, 7, 20)))).isEqualTo(20);
        assertThat(LearntHours.of(List.of(course(DAY, 7, 20), course(DAY, 7, 20)))).isEqualTo(20);
        assertThat(LearntHours.of(List.of(course(DAY, 7, 20), course(DAY.plusDays(7), 7, 20)))).isEqualTo(40);
    }

    @Test
    void aDayThatLiesInTwoCoursesCountsOnceAsTheFuller() {
        assertThat(LearntHours.of(List.of(course(DAY, 5, 10), course(DAY.plusDays(4), 1, 8)))).isEqualTo(16);
        assertThat(LearntHours.of(List.of(course(DAY, 2, 16), course(DAY, 1, 8)))).isEqualTo(16);
    }
}
