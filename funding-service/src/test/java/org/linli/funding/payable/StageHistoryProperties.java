package org.linli.funding.payable;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.Part;
import org.linli.funding.contract.PaymentProfile;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/**
 * Whatever happens to a payable, in whatever order facts arrive: its spans have no gap and no overlap, and sum to its
 * age.
 */
class StageHistoryProperties {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final OverdueThresholds LADDER = OverdueThresholds.of(RULES, DAY);
    private static final Instant START = DAY.atTime(9, 0).atZone(Deadline.ZONE).toInstant();

    /** @param after hours since the last step; negative for a fact that arrives late */
    record Step(PayableCommand command, int after) {
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(PayableCommand.class), Arbitraries.integers().between(-30, 200))
                .as(Step::new).list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 400)
    void spansAreGaplessAndSumToTheAge(@ForAll("steps") List<Step> steps) {
        var payable = Payable.plan(UUID.randomUUID(), "Y-1",
                new PayableTerms(UUID.randomUUID(), UUID.randomUUID(), "440105005", UUID.randomUUID(), 1,
                        InstalmentTrigger.MID_TERM, Part.PERFORMANCE, null, new BigDecimal("0.0005"), 0),
                Money.yuan("1000"), START);
        var hold = new Hold(Hold.Reason.EVALUATION, UUID.randomUUID());
        var at = START;
        var latest = START;
        for (var step : steps) {
            at = at.plus(Duration.ofHours(step.after()));
            latest = at.isAfter(latest) ? at : latest;
            try {
                ask(payable, step.command(), hold, at);
            } catch (Rejection | IllegalStateException | IllegalArgumentException refused) {
                // a refused step leaves the trail as it was
            }
            whole(payable, latest.plus(Duration.ofDays(1)));
        }
    }

    private static void whole(Payable payable, Instant now) {
        var spans = payable.progress().stages().all();
        var age = Duration.ZERO;
        for (int n = 0; n < spans.size(); n++) {
            var span = spans.get(n);
            assertThat(span.from()).isEqualTo(n == 0 ? START : spans.get(n - 1).to());
            assertThat(span.length(now)).isGreaterThanOrEqualTo(Duration.ZERO);
            age = age.plus(span.length(now));
        }
        var until = spans.getLast().to() == null ? now : spans.getLast().to();
        assertThat(payable.status().isFinal()).isEqualTo(spans.getLast().to() != null);
        assertThat(age).isEqualTo(Duration.between(START, until)).isEqualTo(payable.progress().stages().age(now));
    }

    /** Once on each ground. */
    private static void unlessSpent(Runnable asked) {
        try {
            asked.run();
        } catch (RuleRefused spent) {
            assertThat(spent.rule().orElseThrow().id()).isIn("FH13", "FP05");
        }
    }

    private static void ask(Payable payable, PayableCommand command, Hold hold, Instant at) {
        var today = Deadline.dayOf(at);
        switch (command) {
            case DELIVER -> payable.deliver(today, today.plusDays(15), at);
            case SEND_BACK -> payable.sendBack(at);
            case REPLAN -> payable.replan(Money.yuan("900"), InstalmentTrigger.FINAL, null, 1);
            case TRIGGER -> payable.trigger(today,
                    PaymentProfile.on(today, null, RULES).due(today, RULES.get("F01", today), CALENDAR), Actor.of("bo"),
                    LADDER, at);
            case APPROVE -> payable.approve(Actor.of("ann"), RULES.get("FP01", today), at);
            case REDUCE -> payable.reduce(Money.yuan("100"), 1, at);
            case PAUSE -> unlessSpent(() -> payable.pause(PauseReason.COURT_ORDER, today.plusDays(9), at, RULES));
            case RESUME -> payable.resume(today, LADDER, CALENDAR, at);
            case DISPUTE -> unlessSpent(() -> TestPayables.disputed(payable, "100", Actor.of("ann"), today));
            case RESOLVE -> payable.resolve(Money.yuan("50"), Actor.of("cy"), at);
            case INSTRUCT -> payable.instruct(UUID.randomUUID(), Money.yuan("300"), at);
            case SETTLE -> payable.settle(UUID.randomUUID(), Money.yuan("300"), today, at);
            case BOUNCE -> payable.bounce(UUID.randomUUID(), Money.yuan("300"), "closed", at);
            case HOLD -> payable.hold(hold, at);
            case RELEASE -> payable.release(hold, "done", LADDER, CALENDAR, at);
            case VOID -> payable.tick(at, LADDER, CALENDAR);
        }
    }
}
