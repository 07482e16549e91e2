package org.linli.funding.payable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** The terms of payment on the calendar, and a payable that changes with its contract. */
class PayableWorkTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OverdueThresholds LADDER = OverdueThresholds.of(RULES, DAY);
    private static final Actor ANN = Actor.of("ann");

    private static Instant on(LocalDate day) {
        return day.atTime(9, 0).atZone(Deadline.ZONE).toInstant();
    }

    private static Payable planned(Part part, String yuan) {
        return Payable.plan(UUID.randomUUID(), "Y-1",
                new PayableTerms(UUID.randomUUID(), UUID.randomUUID(), "440105005", UUID.randomUUID(), 1,
                        InstalmentTrigger.MID_TERM, part, null, new BigDecimal("0.0005"), 0),
                Money.yuan(yuan), on(DAY));
    }

    private static Payable triggered(String yuan, LocalDate day, String by) {
        var payable = planned(Part.WAGE, yuan);
        payable.trigger(day, due(day, null), by, LADDER, on(day));
        return payable;
    }

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
    void isReckonedAgainWhenTheHolidaysOfTheYearAreKnown() {
        var payable = triggered("100", LocalDate.of(2026, 12, 2), null);
        var known = new WorkCalendar(Map.of(LocalDate.of(2027, 1, 1), false, LocalDate.of(2027, 1, 4), true));
        var tick = payable.tick(on(LocalDate.of(2026, 12, 10)), LADDER, known);
        assertThat(tick.events()).first().isInstanceOfSatisfying(PayableEvent.DueMoved.class, moved -> {
            assertThat(moved.before()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2027, 1, 4));
        });
        assertThat(payable.deadline().orElseThrow().provisional()).isFalse();
        assertThat(payable.tick(on(LocalDate.of(2026, 12, 10)), LADDER, known).events()).isEmpty();
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

    @Test
    void liesWithTheAgencyThenThePurchaserThenFinance() {
        var payable = planned(Part.WAGE, "100");
        payable.deliver(DAY.plusDays(1), DAY.plusDays(16), on(DAY.plusDays(1)));
        payable.trigger(DAY.plusDays(3), due(DAY.plusDays(3), null), "bo", LADDER, on(DAY.plusDays(3)));
        assertThatThrownBy(() -> payable.approve(Actor.of("bo"), RULES.get("FP01", DAY), on(DAY.plusDays(4))))
                .isInstanceOf(RuleRefused.class);
        payable.approve(ANN, RULES.get("FP01", DAY), on(DAY.plusDays(4)));
        assertThatThrownBy(() -> payable.approve(ANN, RULES.get("FP01", DAY), on(DAY.plusDays(4))))
                .isInstanceOf(Conflict.class);
        assertThat(payable.progress().stages().all()).extracting(StageSpan::stage).containsExactly(Stage.DELIVERY,
                Stage.ACCEPTANCE, Stage.APPROVAL, Stage.TREASURY);
        assertThat(payable.progress().stages().all()).extracting(StageSpan::holder).containsExactly(
                "agency:" + payable.agencyId(), "purchaser:440105005", "purchaser:440105005", "finance");
    }

    private static ContractReactions.Instalment instalment(String wage) {
        return new ContractReactions.Instalment(1, InstalmentTrigger.MID_TERM, Money.yuan(wage), Money.yuan(wage),
                Money.ZERO, Money.ZERO, null);
    }

    private static PartChange change(String wage, Payable... live) {
        return PartChange.of(Optional.of(instalment(wage)), 1, Part.WAGE, List.of(live));
    }

    @Test
    void takesLessFromWhatIsOpenAndKeepsWhatIsPaidOrOnItsWay() {
        var payable = triggered("100", DAY, null);
        var payment = UUID.randomUUID();
        payable.instruct(payment, Money.yuan("30"), on(DAY));
        payable.settle(payment, Money.yuan("30"), DAY, on(DAY));
        payable.instruct(UUID.randomUUID(), Money.yuan("20"), on(DAY));
        var change = change("10", payable);
        assertThat(change.lessInAll()).isEqualTo(Money.yuan("50"));
        assertThat(change.kept()).isEqualTo(Money.yuan("40"));
        payable.reduce(change.lessInAll(), 1, on(DAY));
        assertThat(payable.outstanding()).isEqualTo(Money.yuan("20"));
        assertThatThrownBy(() -> payable.reduce(Money.yuan("0.01"), 2, on(DAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void plansMoreOnTopOfWhatIsAcceptedAndIntoWhatIsStillPlanned() {
        assertThat(change("150", triggered("100", DAY, null)).more()).isEqualTo(Money.yuan("50"));
        assertThat(change("150", triggered("100", DAY, null)).planned()).isEmpty();
        assertThat(change("150", planned(Part.WAGE, "100")).planned()).isPresent();
        assertThat(change("100", planned(Part.WAGE, "100")).more()).isEqualTo(Money.ZERO);
    }

    @Test
    void endsWhenAChangeLeavesNothingOfItAlsoInAPause() {
        var payable = triggered("100", DAY, null);
        payable.pause(PauseReason.COURT_ORDER, DAY.plusDays(5), on(DAY), RULES);
        assertThat(payable.reduce(Money.yuan("100"), 1, on(DAY))).last().isInstanceOf(PayableEvent.Cleared.class);
        assertThat(payable.status()).isEqualTo(PayableStatus.PAID);
        assertThat(payable.progress().clock().nextCheckAt()).isNull();
    }
}
