package org.linli.funding.payable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.funding.payable.PayableCommand.APPROVE;
import static org.linli.funding.payable.PayableCommand.BOUNCE;
import static org.linli.funding.payable.PayableCommand.CLAIM_INTEREST;
import static org.linli.funding.payable.PayableCommand.DELIVER;
import static org.linli.funding.payable.PayableCommand.DISPUTE;
import static org.linli.funding.payable.PayableCommand.HOLD;
import static org.linli.funding.payable.PayableCommand.INSTRUCT;
import static org.linli.funding.payable.PayableCommand.PAUSE;
import static org.linli.funding.payable.PayableCommand.REDUCE;
import static org.linli.funding.payable.PayableCommand.RELEASE;
import static org.linli.funding.payable.PayableCommand.REPLAN;
import static org.linli.funding.payable.PayableCommand.RESOLVE;
import static org.linli.funding.payable.PayableCommand.RESUME;
import static org.linli.funding.payable.PayableCommand.SEND_BACK;
import static org.linli.funding.payable.PayableCommand.SETTLE;
import static org.linli.funding.payable.PayableCommand.TRIGGER;
import static org.linli.funding.payable.PayableCommand.UNDO;
import static org.linli.funding.payable.PayableCommand.VOID;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.funding.contract.Due;
import org.linli.funding.contract.InstalmentTrigger;
import org.linli.funding.contract.Part;
import org.linli.funding.contract.PaymentProfile;
import org.linli.platform.identity.Actor;
import org.linli.platform.money.Money;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.rule.RuleBook;
import org.linli.platform.time.Deadline;
import org.linli.platform.time.WorkCalendar;

/** A payable's whole life: every status against every command, its clock, its pauses and its spans. */
class PayableTest {

    private static final RuleBook RULES = RuleBook.shipped();
    private static final WorkCalendar CALENDAR = WorkCalendar.published();
    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 2);
    private static final OverdueThresholds LADDER = OverdueThresholds.of(RULES, SIGNED);
    private static final Actor ANN = Actor.of("ann");
    private static final Hold HOLD = new Hold(Hold.Reason.EVALUATION, UUID.randomUUID());
    private static final Map<PayableStatus, Set<PayableCommand>> TABLE = table();

    private static Map<PayableStatus, Set<PayableCommand>> table() {
        var table = new EnumMap<PayableStatus, Set<PayableCommand>>(PayableStatus.class);
        var open = EnumSet.of(APPROVE, REDUCE, PAUSE, DISPUTE, RESOLVE, INSTRUCT, SETTLE, BOUNCE, HOLD_(), RELEASE);
        table.put(PayableStatus.PLANNED, EnumSet.of(DELIVER, SEND_BACK, REPLAN, TRIGGER, HOLD_(), RELEASE, VOID));
        table.put(PayableStatus.TRIGGERED, open);
        table.put(PayableStatus.DUE, open);
        var overdue = EnumSet.copyOf(open);
        overdue.add(CLAIM_INTEREST);
        table.put(PayableStatus.OVERDUE, overdue);
        var partly = EnumSet.copyOf(overdue);
        partly.add(UNDO);
        table.put(PayableStatus.PARTLY_PAID, partly);
        table.put(PayableStatus.PAUSED, EnumSet.of(REDUCE, RESUME, UNDO, HOLD_(), RELEASE, CLAIM_INTEREST));
        table.put(PayableStatus.PAID, EnumSet.of(UNDO, CLAIM_INTEREST));
        table.put(PayableStatus.VOIDED, EnumSet.noneOf(PayableCommand.class));
        return table;
    }

    /** The constant of the test hides the command of that name. */
    private static PayableCommand HOLD_() {
        return PayableCommand.HOLD;
    }

    private static Instant on(LocalDate day) {
        return day.atTime(9, 0).atZone(Deadline.ZONE).toInstant();
    }

    private static Payable planned() {
        return Payable.plan(UUID.randomUUID(), "Y-1",
                new PayableTerms(UUID.randomUUID(), UUID.randomUUID(), "440105005", UUID.randomUUID(), 1,
                        InstalmentTrigger.SIGNING, Part.PERFORMANCE, null, new BigDecimal("0.0005"), 0),
                Money.yuan("600000"), on(SIGNED));
    }

    private static Due dueFrom(LocalDate day) {
        return PaymentProfile.on(day, null, RULES).due(day, RULES.get("F01", day), CALENDAR);
    }

    private static Payable triggered() {
        var payable = planned();
        payable.trigger(SIGNED, dueFrom(SIGNED), null, LADDER, on(SIGNED));
        return payable;
    }

    private static LocalDate due(Payable payable) {
        return payable.deadline().orElseThrow().lastDay();
    }

    private static Payable late(int days) {
        var payable = triggered();
        payable.tick(on(due(payable).plusDays(days)), LADDER, CALENDAR);
        return payable;
    }

    private static void pay(Payable payable, String yuan, LocalDate day) {
        var payment = UUID.randomUUID();
        if (payable.accepted().contains(APPROVE)) {
            payable.approve(ANN, RULES.get("FP01", day), on(day));
        }
        payable.instruct(payment, Money.yuan(yuan), on(day));
        payable.settle(payment, Money.yuan(yuan), day, on(day));
    }

    private static Payable in(PayableStatus status) {
        var payable = switch (status) {
            case PLANNED -> planned();
            case TRIGGERED, PARTLY_PAID, PAUSED, PAID -> triggered();
            case DUE -> late(0);
            case OVERDUE -> late(1);
            case VOIDED -> planned();
        };
        switch (status) {
            case PARTLY_PAID -> pay(payable, "100000", SIGNED);
            case PAUSED -> payable.pause(PauseReason.COURT_ORDER, SIGNED.plusDays(5), on(SIGNED), RULES);
            case PAID -> pay(payable, "600000", SIGNED);
            case VOIDED -> payable.cancel("CONTRACT_TERMINATED", on(SIGNED));
            default -> {
            }
        }
        assertThat(payable.status()).isEqualTo(status);
        return payable;
    }

    private static void ask(Payable payable, PayableCommand command) {
        var at = on(SIGNED.plusDays(1));
        switch (command) {
            case DELIVER -> payable.deliver(SIGNED, SIGNED.plusDays(15), at);
            case SEND_BACK -> payable.sendBack(at);
            case REPLAN -> payable.replan(Money.yuan("7"), InstalmentTrigger.FINAL, null, 1);
            case APPROVE -> payable.approve(ANN, RULES.get("FP01", SIGNED), at);
            case REDUCE -> payable.reduce(Money.yuan("1"), 1, at);
            case TRIGGER -> payable.trigger(SIGNED, dueFrom(SIGNED), null, LADDER, at);
            case PAUSE -> payable.pause(PauseReason.FORCE_MAJEURE, SIGNED.plusDays(9), at, RULES);
            case RESUME -> payable.resume(SIGNED.plusDays(1), LADDER, CALENDAR, at);
            case DISPUTE -> TestPayables.disputed(payable, "1", ANN, SIGNED);
            case RESOLVE -> payable.resolve(Money.ZERO, Actor.of("bo"), at);
            case INSTRUCT -> payable.instruct(UUID.randomUUID(), Money.yuan("1"), at);
            case SETTLE -> payable.settle(UUID.randomUUID(), Money.yuan("1"), SIGNED, at);
            case BOUNCE -> payable.bounce(UUID.randomUUID(), Money.yuan("1"), "closed", at);
            case UNDO -> payable.undo(UUID.randomUUID(), Money.yuan("1"), "closed", SIGNED, LADDER, at);
            case HOLD -> payable.hold(HOLD, at);
            case RELEASE -> payable.release(HOLD, "done", LADDER, CALENDAR, at);
            case VOID -> payable.cancel("CONTRACT_TERMINATED", at);
            case CLAIM_INTEREST -> payable.claimInterest(planned(), SIGNED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptsInEveryStatusExactlyTheCommandsOfItsTable(PayableStatus status) {
        for (var command : PayableCommand.values()) {
            var payable = in(status);
            var before = payable.outstanding();
            if (TABLE.get(status).contains(command)) {
                try {
                    ask(payable, command);
                } catch (Conflict | IllegalStateException guarded) {
                    assertThat(command).isIn(RESOLVE, SETTLE, BOUNCE, APPROVE, UNDO, INSTRUCT, CLAIM_INTEREST);
                }
            } else {
                assertThatThrownBy(() -> ask(payable, command)).as("%s in %s", command, status)
                        .isInstanceOf(IllegalTransition.class);
                assertThat(payable.status()).isEqualTo(status);
                assertThat(payable.outstanding()).isEqualTo(before);
            }
        }
    }

    @Test
    void isDueThirtyDaysAfterSignatureOnAWorkday() {
        assertThat(due(triggered())).isEqualTo(LocalDate.of(2026, 4, 1));
        var holiday = LocalDate.of(2026, 9, 1);
        var payable = planned();
        payable.trigger(holiday, dueFrom(holiday), null, LADDER, on(holiday));
        assertThat(due(payable)).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void saysEveryMissedThresholdOnceInOrderWithItsOwnDay() {
        var payable = triggered();
        var due = due(payable);
        var tick = payable.tick(on(due.plusDays(61)), LADDER, CALENDAR);
        assertThat(tick.events()).filteredOn(PayableEvent.Overdue.class::isInstance)
                .extracting(event -> ((PayableEvent.Overdue) event).bucket()).containsExactly(1, 15, 30, 60);
        assertThat(tick.events()).filteredOn(PayableEvent.Overdue.class::isInstance)
                .extracting(event -> ((PayableEvent.Overdue) event).on())
                .containsExactly(due.plusDays(1), due.plusDays(15), due.plusDays(30), due.plusDays(60));
        assertThat(payable.tick(on(due.plusDays(61)), LADDER, CALENDAR).events()).isEmpty();
    }

    @Test
    void owesThirteenThousandFiveHundredAfterFortyFiveDays() {
        var payable = triggered();
        var interest = payable.tick(on(due(payable).plusDays(45)), LADDER, CALENDAR).interest().orElseThrow();
        assertThat(interest.perDay()).isEqualTo(Money.yuan("300"));
        assertThat(interest.amount()).isEqualTo(Money.yuan("13500"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGE_OF_HEAD", "INTERNAL_PROCESS", "WAITING_FOR_AUDIT", "WAITING_FOR_EVALUATION"})
    void refusesUnlawfulPausesUnderF05(PauseReason reason) {
        assertThatThrownBy(() -> triggered().pause(reason, SIGNED.plusDays(3), on(SIGNED), RULES))
                .isInstanceOfSatisfying(RuleRefused.class,
                        refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo("F05"));
    }

    @Test
    void resumesByItselfAndMovesTheDueDayByTheDaysItStoodStill() {
        var payable = triggered();
        var due = due(payable);
        payable.pause(PauseReason.COURT_ORDER, SIGNED.plusDays(6), on(SIGNED), RULES);
        payable.tick(on(SIGNED.plusDays(7)), LADDER, CALENDAR);
        assertThat(payable.status()).isEqualTo(PayableStatus.TRIGGERED);
        assertThat(due(payable)).isEqualTo(CALENDAR.rolled(due.plusDays(7)));
    }

    @Test
    void paysTheUndisputedPartAndNeverTheContestedOne() {
        var payable = triggered();
        TestPayables.disputed(payable, "200000", ANN, SIGNED);
        assertThat(payable.payableNow()).isEqualTo(Money.yuan("400000"));
        assertThatThrownBy(() -> payable.requirePayable(Money.yuan("400000.01"))).isInstanceOf(Conflict.class);
        pay(payable, "400000", SIGNED);
        assertThatThrownBy(() -> payable.resolve(Money.ZERO, ANN, on(SIGNED))).isInstanceOf(Conflict.class);
        payable.resolve(Money.ZERO, Actor.of("bo"), on(SIGNED));
        assertThat(payable.status()).isEqualTo(PayableStatus.PAID);
    }

    @Test
    void holdsPerformanceWithoutGrowingLateAndNeverHoldsAWage() {
        var payable = triggered();
        payable.hold(HOLD, on(SIGNED.plusDays(2)));
        assertThat(payable.tick(on(SIGNED.plusDays(100)), LADDER, CALENDAR).events()).isEmpty();
        assertThatThrownBy(() -> payable.requirePayable(Money.yuan("1"))).isInstanceOf(Conflict.class);
        payable.release(HOLD, "RECTIFICATION_VERIFIED", LADDER, CALENDAR, on(SIGNED.plusDays(100)));
        assertThat(due(payable)).isAfterOrEqualTo(SIGNED.plusDays(128));

        var wage = Payable.plan(
                UUID.randomUUID(), "Y-2", new PayableTerms(UUID.randomUUID(), UUID.randomUUID(), "440105005",
                        UUID.randomUUID(), 1, InstalmentTrigger.SIGNING, Part.WAGE, null, BigDecimal.ZERO, 0),
                Money.yuan("1"), on(SIGNED));
        assertThatThrownBy(() -> wage.hold(HOLD, on(SIGNED))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotWokenForeverByAPauseThatEndsUnderAHold() {
        var payable = triggered();
        payable.pause(PauseReason.COURT_ORDER, SIGNED.plusDays(5), on(SIGNED), RULES);
        payable.hold(HOLD, on(SIGNED.plusDays(1)));
        payable.tick(on(SIGNED.plusDays(6)), LADDER, CALENDAR);
        assertThat(payable.progress().clock().nextCheckAt()).isNull();
    }

    @Test
    void countsAHoldThatEndsDuringAPauseAndThePauseOnceEach() {
        var payable = triggered();
        var due = due(payable);
        payable.hold(HOLD, on(SIGNED));
        payable.pause(PauseReason.COURT_ORDER, SIGNED.plusDays(20), on(SIGNED.plusDays(7)), RULES);
        payable.release(HOLD, "done", LADDER, CALENDAR, on(SIGNED.plusDays(10)));
        payable.resume(SIGNED.plusDays(14), LADDER, CALENDAR, on(SIGNED.plusDays(14)));
        assertThat(due(payable)).isEqualTo(CALENDAR.rolled(CALENDAR.rolled(due.plusDays(7)).plusDays(7)));
    }

    @Test
    void standsStillFromItsFirstDayWhenItStartsUnderAHoldAndIsToldLate() {
        var payable = planned();
        payable.hold(HOLD, on(SIGNED.minusDays(5)));
        payable.trigger(SIGNED, dueFrom(SIGNED), null, LADDER, on(SIGNED.plusDays(20)));
        var due = due(payable);
        payable.release(HOLD, "done", LADDER, CALENDAR, on(SIGNED.plusDays(40)));
        assertThat(due(payable)).isEqualTo(CALENDAR.rolled(due.plusDays(40)));
    }

    @Test
    void isDecidedByNobodyWhoContestedAnyPartOfIt() {
        var payable = triggered();
        TestPayables.disputed(payable, "1", ANN, SIGNED);
        assertThatThrownBy(() -> TestPayables.disputed(payable, "1", Actor.of("bo"), SIGNED))
                .as("one at a time, each with its term").isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> payable.resolve(Money.ZERO, ANN, on(SIGNED))).isInstanceOf(Conflict.class);
        assertThat(payable.resolve(Money.ZERO, Actor.of("cy"), on(SIGNED)).events()).hasSize(1);
    }

    @Test
    void isClearedOnItsLastValueDateWhenTheContestedRestIsWrittenDownLater() {
        var payable = triggered();
        TestPayables.disputed(payable, "200000", ANN, SIGNED);
        pay(payable, "400000", SIGNED.plusDays(3));
        var events = payable.resolve(Money.ZERO, Actor.of("bo"), on(due(payable).plusDays(60))).events();
        assertThat(events).last().isInstanceOfSatisfying(PayableEvent.Cleared.class, cleared -> {
            assertThat(cleared.clearedOn()).isEqualTo(SIGNED.plusDays(3));
            assertThat(cleared.daysLate()).isZero();
        });
    }

    @Test
    void reckonsThreeWeeksOffInOneGoOnTheRightDays() {
        var payable = late(2);
        var interest = payable.tick(on(due(payable).plusDays(23)), LADDER, CALENDAR).interest().orElseThrow();
        assertThat(interest.from()).isEqualTo(due(payable).plusDays(3));
        assertThat(interest.to()).isEqualTo(due(payable).plusDays(23));
        assertThat(interest.days()).isEqualTo(21);
        assertThat(payable.tick(on(due(payable).plusDays(23)), LADDER, CALENDAR).interest()).isEmpty();
    }

    @Test
    void goesToTheBankWithoutApprovalOnlyOnceItsDueDayIsNear() {
        var payable = triggered();
        var soon = due(payable).minusDays(LADDER.dueSoonDays());
        payable.tick(on(soon.minusDays(1)), LADDER, CALENDAR);
        assertThat(payable.accepted()).contains(APPROVE).doesNotContain(INSTRUCT);
        assertThatThrownBy(() -> payable.requirePayable(Money.yuan("1"))).isInstanceOf(Conflict.class);
        payable.tick(on(soon), LADDER, CALENDAR);
        assertThat(payable.accepted()).as("silence holds up no payment").contains(APPROVE, INSTRUCT);
        var approved = triggered();
        approved.approve(ANN, RULES.get("FP01", SIGNED), on(SIGNED));
        assertThat(approved.accepted()).contains(INSTRUCT).doesNotContain(APPROVE);
    }

    @Test
    void spansAddUpToTheAge() {
        var payable = triggered();
        payable.approve(ANN, RULES.get("FP01", SIGNED), on(SIGNED.plusDays(3)));
        payable.instruct(UUID.randomUUID(), Money.yuan("600000"), on(SIGNED.plusDays(4)));
        assertThat(payable.progress().stages().age(on(SIGNED.plusDays(9)))).isEqualTo(Duration.ofDays(9));
        assertThat(payable.progress().stages().all()).extracting(StageHistory.Span::stage)
                .containsExactly(Stage.DELIVERY, Stage.APPROVAL, Stage.TREASURY, Stage.BANK);
    }
}
