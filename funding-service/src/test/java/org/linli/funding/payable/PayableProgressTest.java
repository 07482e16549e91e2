package org.linli.funding.payable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.funding.contract.Due;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.Part;
import org.linli.funding.contract.PaymentProfile;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.testkit.Years;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** Where a payable stands: with whom it lies, and its days when the calendar or the contract changes. */
class PayableProgressTest {

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

    private static Payable triggered(String yuan, LocalDate day, Actor by) {
        var payable = planned(Part.WAGE, yuan);
        payable.trigger(day, due(day, null), by, LADDER, on(day));
        return payable;
    }

    private static Due due(LocalDate day, Integer agreed) {
        return PaymentProfile.on(day, agreed, RULES).due(day, RULES.get("F01", day), CALENDAR);
    }

    @Test
    void isReckonedAgainWhenTheHolidaysOfTheYearAreKnown() {
        var payable = triggered("100", LocalDate.of(2026, 12, 2), null);
        var known = new WorkCalendar(
                Years.whole(2027, Map.of(LocalDate.of(2027, 1, 1), false, LocalDate.of(2027, 1, 4), true)));
        var tick = payable.tick(on(LocalDate.of(2026, 12, 10)), LADDER, known);
        assertThat(tick.events()).first().isInstanceOfSatisfying(PayableEvent.DueMoved.class, moved -> {
            assertThat(moved.before()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(moved.dueOn()).isEqualTo(LocalDate.of(2027, 1, 4));
        });
        assertThat(payable.deadline().orElseThrow().provisional()).isFalse();
        assertThat(payable.tick(on(LocalDate.of(2026, 12, 10)), LADDER, known).events()).isEmpty();
    }

    @Test
    void liesWithTheAgencyThenThePurchaserThenFinance() {
        var payable = planned(Part.WAGE, "100");
        payable.deliver(DAY.plusDays(1), DAY.plusDays(16), on(DAY.plusDays(1)));
        payable.trigger(DAY.plusDays(3), due(DAY.plusDays(3), null), Actor.of("bo"), LADDER, on(DAY.plusDays(3)));
        assertThatThrownBy(() -> payable.approve(Actor.of("bo"), RULES.get("FP01", DAY), on(DAY.plusDays(4))))
                .isInstanceOf(RuleRefused.class);
        payable.approve(ANN, RULES.get("FP01", DAY), on(DAY.plusDays(4)));
        assertThatThrownBy(() -> payable.approve(ANN, RULES.get("FP01", DAY), on(DAY.plusDays(4))))
                .isInstanceOf(Conflict.class);
        assertThat(payable.progress().stages().all()).extracting(StageHistory.Span::stage)
                .containsExactly(Stage.DELIVERY, Stage.ACCEPTANCE, Stage.APPROVAL, Stage.TREASURY);
        assertThat(payable.progress().stages().all()).extracting(StageHistory.Span::holder).containsExactly(
                "agency:" + payable.agencyId(), "purchaser:440105005", "purchaser:440105005", "finance");
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
