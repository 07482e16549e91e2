package org.linli.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.evaluation.Sample.ANNA;
import static org.linli.evaluation.evaluation.Sample.BING;
import static org.linli.evaluation.evaluation.Sample.CONTENT;
import static org.linli.evaluation.evaluation.Sample.DAY;
import static org.linli.evaluation.evaluation.Sample.FREE;
import static org.linli.evaluation.evaluation.Sample.TODAY;
import static org.linli.evaluation.evaluation.Sample.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.evaluation.delay.LostTime;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.result.AppealDecision;
import org.linli.evaluation.result.Stance;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.RuleRefused;

/** What time alone does. */
class ClockworkTest {

    private static List<EvaluationEvent> tick(Evaluation evaluation, LocalDate on) {
        return Clockwork.on(at(on)).tick(evaluation);
    }

    private static List<Integer> lateDays(List<EvaluationEvent> said) {
        return said.stream().filter(EvaluationEvent.Overdue.class::isInstance)
                .map(event -> ((EvaluationEvent.Overdue) event).days()).toList();
    }

    private static LostTime lost(int days) {
        return new LostTime(days, List.of(UUID.randomUUID()));
    }

    @Test
    void lateIsSaidOncePerThresholdAndCaughtUpInOrder() {
        var planned = Sample.planned();
        assertThat(tick(planned, DAY)).isEmpty();
        assertThat(lateDays(tick(planned, DAY.plusDays(1)))).containsExactly(1);
        assertThat(tick(planned, DAY.plusDays(14))).isEmpty();
        assertThat(lateDays(tick(planned, DAY.plusDays(90)))).containsExactly(15, 30);
        assertThat(tick(planned, DAY.plusDays(91))).isEmpty();
    }

    @Test
    void lateMoneyMovesTheDayOnceAndLatenessStartsAnew() {
        var planned = Sample.planned();
        tick(planned, DAY.plusDays(1));
        assertThat(planned.moneyWasLate(lost(10), UUID.randomUUID())).isPresent();
        assertThat(planned.moneyWasLate(lost(10), UUID.randomUUID())).as("the same days again").isEmpty();
        assertThat(planned.moneyWasLate(lost(4), UUID.randomUUID())).as("an older fact").isEmpty();
        assertThat(planned.plan().due().dueOn()).isEqualTo(DAY.plusDays(10));
        assertThat(planned.moneyWasLate(lost(15), UUID.randomUUID())).isPresent();
        assertThat(planned.plan().due().dueOn()).isEqualTo(DAY.plusDays(15));
        assertThat(planned.plan().mitigations()).singleElement().satisfies(one -> assertThat(one.days()).isEqualTo(15));
        assertThat(tick(planned, DAY.plusDays(15))).isEmpty();
        assertThat(lateDays(tick(planned, DAY.plusDays(16)))).containsExactly(1);
    }

    @Test
    void theTimeToClaimEndsByItselfAndASilentAgencyStopsNobody() {
        var open = Sample.open();
        var lastDay = LocalDate.parse("2026-08-24");
        assertThat(tick(open, lastDay)).noneMatch(EvaluationEvent.Submitted.class::isInstance);
        assertThatThrownBy(() -> open.claim(Sample.claim("Q03", "1"), at(lastDay.plusDays(1)))).isInstanceOfSatisfying(
                RuleRefused.class, refusal -> assertThat(refusal.rule().orElseThrow().id()).isEqualTo("E15"));
        assertThatThrownBy(() -> open.submit(at(lastDay.plusDays(1)))).isInstanceOf(RuleRefused.class);
        assertThat(tick(open, lastDay.plusDays(1))).last().isInstanceOfSatisfying(EvaluationEvent.Submitted.class,
                submitted -> assertThat(submitted.byClock()).isTrue());
        Sample.mark(open, AssessorPart.PROFESSIONAL, ANNA, "90");
        Sample.mark(open, AssessorPart.FINANCIAL, BING, "90");
        Sample.heard(open, "90");
        assertThat(open.draft(CONTENT, ANNA, TODAY, FREE)).as("but no data is not a score of zero")
                .isInstanceOfSatisfying(EvaluationEvent.Incomplete.class,
                        incomplete -> assertThat(incomplete.missing()).containsExactly("DATA"));
        assertThat(open.status()).isEqualTo(EvaluationStatus.INCOMPLETE);
        assertThat(open.outcome().result()).isEmpty();
    }

    @Test
    void theTimeToClaimNeverEndsBeforeTheDueDayNotEvenAMovedOne() {
        var open = Sample.after(Sample.planned(), e -> e.open(Sample.BEGUN, at(DAY.minusMonths(1))));
        assertThat(open.watch().stepUntil().orElseThrow().lastDay()).isEqualTo(DAY);
        open.moneyWasLate(lost(20), null);
        assertThat(open.watch().stepUntil().orElseThrow().lastDay()).isEqualTo(DAY.plusDays(20));
        open.claim(Sample.claim("Q03", "80"), at(DAY.plusDays(20)));
        assertThat(open.assessment().observations()).hasSize(1);
    }

    @Test
    void aFormativeVisitHasNoTimeToClaim() {
        var visit = Sample.formativeOpen();
        assertThat(lateDays(tick(visit, DAY.plusDays(40)))).containsExactly(1, 15, 30);
        assertThat(visit.status()).isEqualTo(EvaluationStatus.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"MODERATION,E10,2026-08-17", "OBJECTED,E11,2026-08-24", "ANSWERED,E16,2026-08-24",
        "WAIVED,E16,2026-08-17", "APPEAL,E12,2026-08-31", "INCOMPLETE,E26,2026-08-24"})
    void everyStepHasItsTermAndIsSaidToBeLateOnce(String step, String rule, LocalDate lastDay) {
        Supplier<Evaluation> reach = switch (step) {
            case "MODERATION" -> Sample::moderation;
            case "OBJECTED" -> () -> Sample.responded(Stance.OBJECTED);
            case "ANSWERED" -> Sample::answered;
            case "INCOMPLETE" -> Sample::incomplete;
            case "WAIVED" -> () -> Sample.responded(Stance.WAIVED);
            default -> Sample::appealed;
        };
        var waiting = reach.get();
        var status = waiting.status();
        assertThat(tick(waiting, lastDay)).noneMatch(EvaluationEvent.StepOverdue.class::isInstance);
        assertThat(tick(waiting, lastDay.plusDays(1))).filteredOn(EvaluationEvent.StepOverdue.class::isInstance)
                .singleElement().isInstanceOfSatisfying(EvaluationEvent.StepOverdue.class, late -> {
                    assertThat(late.rule()).isEqualTo(rule);
                    assertThat(late.until()).isEqualTo(lastDay);
                });
        assertThat(tick(waiting, lastDay.plusDays(60))).noneMatch(EvaluationEvent.StepOverdue.class::isInstance);
        assertThat(waiting.status()).as("lateness of the assessors decides nothing").isEqualTo(status);
    }

    @Test
    void anAppealIsDecidedInTimeFromTheDayItWasFiledHoweverOftenARulingIsSentBack() {
        var appealed = Sample.appealed();
        var decideUntil = LocalDate.parse("2026-08-31");
        propose(appealed, LocalDate.parse("2026-08-12"));
        assertThat(appealed.watch().stepUntil().orElseThrow().lastDay())
                .as("to propose takes nothing from the term of who confirms").isEqualTo(decideUntil);
        sendBack(appealed, LocalDate.parse("2026-08-28"));
        assertThat(appealed.watch().stepUntil().orElseThrow().lastDay()).isEqualTo(decideUntil);
        propose(appealed, LocalDate.parse("2026-08-31"));
        assertThat(appealed.watch().stepUntil().orElseThrow()).as("the second person has a whole term")
                .satisfies(term -> assertThat(term.rule()).isEqualTo("E12.confirm"))
                .satisfies(term -> assertThat(term.lastDay()).isEqualTo(LocalDate.parse("2026-09-07")));
        sendBack(appealed, LocalDate.parse("2026-09-02"));
        assertThat(tick(appealed, LocalDate.parse("2026-09-02")))
                .filteredOn(EvaluationEvent.StepOverdue.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-12,2026-08-19,E12", "2026-08-31,2026-09-07,"})
    void aRulingThatNobodyConfirmsIsSaidToBeLateOnceAndTheAppealInItsOwnTime(LocalDate on, LocalDate until,
            String then) {
        var appealed = Sample.appealed();
        propose(appealed, on);
        assertThat(rules(tick(appealed, until))).isEmpty();
        assertThat(rules(tick(appealed, until.plusDays(1)))).containsExactly("E12.confirm");
        assertThat(rules(tick(appealed, until.plusDays(2)))).isEmpty();
        assertThat(rules(tick(appealed, LocalDate.parse("2026-10-30"))))
                .containsExactlyElementsOf(Optional.ofNullable(then).stream().toList());
        assertThat(appealed.status()).isEqualTo(EvaluationStatus.APPEAL);
    }

    private static List<String> rules(List<EvaluationEvent> said) {
        return said.stream().filter(EvaluationEvent.StepOverdue.class::isInstance)
                .map(event -> ((EvaluationEvent.StepOverdue) event).rule()).toList();
    }

    private static void propose(Evaluation appealed, LocalDate on) {
        appealed.proposeRuling(AppealDecision.Outcome.DISMISSED, "r", Sample.OTHER_LEAD, at(on));
    }

    private static void sendBack(Evaluation appealed, LocalDate on) {
        appealed.hear(EvaluationCommand.REJECT_APPEAL, hearing -> hearing.sendBack(at(on)));
        appealed.outcome().rules(null, Handlers.NONE);
    }

    @Test
    void theWholeIsSaidToBeLateInEveryStatusThatHasAClock() {
        for (Supplier<Evaluation> reach : List.<Supplier<Evaluation>>of(Sample::planned, Sample::open,
                Sample::submitted, Sample::verifying, Sample::incomplete, Sample::moderation, Sample::drafted,
                () -> Sample.responded(Stance.OBJECTED), Sample::appealed)) {
            var waiting = reach.get();
            var status = waiting.status();
            assertThat(lateDays(tick(waiting, DAY.plusDays(1)))).as(status + "").containsExactly(1);
            assertThat(waiting.watch().nextCheckAt()).as(status + "").isPresent();
            assertThat(lateDays(tick(waiting, DAY.plusDays(15)))).as(status + "").containsExactly(15);
            assertThat(lateDays(tick(waiting, DAY.plusDays(90)))).as(status + "").containsExactly(30);
        }
        assertThat(tick(Sample.finalised(true), DAY.plusDays(90))).isEmpty();
    }
}
