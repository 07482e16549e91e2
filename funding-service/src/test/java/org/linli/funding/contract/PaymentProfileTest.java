package org.linli.funding.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.WorkCalendar;

/** The terms of payment on the calendar, and late interest by its rates. */
class PaymentProfileTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Due due(LocalDate day, Integer agreed) {
        return PaymentProfile.on(day, agreed, RULES).due(day, RULES.get("F01", day), CALENDAR);
    }

    @ParameterizedTest
    @CsvSource({
        // from, days, due, provisional
        "2026-03-02,30,2026-04-01,false", "2026-09-01,30,2026-10-08,false", "2026-01-15,30,2026-02-14,false",
        "2026-01-17,30,2026-02-24,false", "2026-08-21,30,2026-09-20,false", "2026-12-01,30,2026-12-31,false",
        "2026-12-02,30,2027-01-01,true", "2026-11-01,60,2026-12-31,false", "2026-03-02,60,2026-05-06,false",
        "2024-05-01,30,2024-05-31,false"})
    void isDueOnAWorkdayAcrossHolidaysMakeUpDaysAndTheYearsEnd(LocalDate from, int days, LocalDate due,
            boolean provisional) {
        var deadline = due(from, days).deadline();
        assertThat(deadline.lastDay()).isEqualTo(due);
        assertThat(deadline.provisional()).isEqualTo(provisional);
    }

    @Test
    void takesTheTermInForceOnItsDayAndNoLongerOneThanTheLawAllows() {
        var before = PaymentProfile.on(LocalDate.of(2025, 5, 31), null, RULES);
        assertThat(before.term().basis()).contains("728");
        assertThat(PaymentProfile.on(LocalDate.of(2025, 6, 1), null, RULES).term().basis()).contains("802");
        PaymentProfile.on(DAY, 60, RULES).requireLawful();
        assertThatThrownBy(() -> PaymentProfile.on(DAY, 61, RULES).requireLawful()).isInstanceOfSatisfying(
                RuleRefused.class, refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("F01M"));
    }

    @ParameterizedTest
    @CsvSource({"2024-08-01,,0.0005", "2024-08-01,0.00001,0.0000917808", "2024-11-01,0.00001,0.0000849315",
        "2025-06-01,0.00001,0.0000821918", "2025-06-01,0.0003,0.0003"})
    void bearsTheAgreedInterestNeverBelowThePrimeRateAtSigning(LocalDate signed, BigDecimal agreed, BigDecimal perDay) {
        assertThat(LateInterest.perDay(agreed, signed, RULES)).isEqualByComparingTo(perDay);
    }
}
