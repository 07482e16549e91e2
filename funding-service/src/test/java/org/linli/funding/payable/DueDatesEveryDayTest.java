package org.linli.funding.payable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.funding.contract.PaymentProfile;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.EveryDay;
import org.linli.platform.time.WorkCalendar;

class DueDatesEveryDayTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();

    /** The law's thirty days and what a contract may agree, started and stopped on every day of seven years. */
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 30, 60})
    void aPayableIsDueOnADayOnWhichABankPays(int days) {
        EveryDay.walk(today -> {
            var due = PaymentProfile.on(today, days, RULES).due(today, RULES.get("F01", today), CALENDAR);
            EveryDay.requireFair(today, due.deadline(), "F01");
            assertThat(due.deadline().lastDay()).as("never before the term is over, from " + today)
                    .isAfterOrEqualTo(due.unrolled());

            var clock = new DueDates();
            clock.start(today, due);
            clock.extendBy(5, CALENDAR);
            var later = clock.deadline().orElseThrow();
            EveryDay.requireFair(today, later, "F01 after five days still");
            assertThat(later.lastDay()).isAfterOrEqualTo(due.deadline().lastDay().plusDays(5));

            var thresholds = OverdueThresholds.of(RULES, today);
            var onTheDay = later.lastDay();
            assertThat(clock.announceDueSoon(onTheDay.minusDays(thresholds.dueSoonDays() + 1L), thresholds))
                    .as("not yet soon").isFalse();
            assertThat(clock.announceDue(onTheDay.minusDays(1))).as("not due the day before").isFalse();
            assertThat(clock.announceDue(onTheDay)).as("due on " + onTheDay).isTrue();
            assertThat(clock.reached(onTheDay, thresholds)).as("nobody is late on the last day").isEmpty();
            assertThat(clock.reached(onTheDay.plusDays(thresholds.buckets().getLast()), thresholds))
                    .as("every step, in order").isEqualTo(thresholds.buckets());
        });
    }
}
