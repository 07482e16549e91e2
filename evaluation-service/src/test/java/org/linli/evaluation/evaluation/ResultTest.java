package org.linli.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.evaluation.evaluation.Sample.ANNA;
import static org.linli.evaluation.evaluation.Sample.BING;
import static org.linli.evaluation.evaluation.Sample.CONTENT;
import static org.linli.evaluation.evaluation.Sample.DAY;
import static org.linli.evaluation.evaluation.Sample.DIRECTOR;
import static org.linli.evaluation.evaluation.Sample.FREE;
import static org.linli.evaluation.evaluation.Sample.LEAD;
import static org.linli.evaluation.evaluation.Sample.OTHER_LEAD;
import static org.linli.evaluation.evaluation.Sample.TODAY;
import static org.linli.evaluation.evaluation.Sample.at;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.assessment.Change;
import org.linli.evaluation.assessment.Produced;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.indicator.Effect;
import org.linli.evaluation.indicator.Grade;
import org.linli.evaluation.result.AppealDecision.Outcome;
import org.linli.evaluation.result.Stance;
import org.linli.evaluation.result.VisitReport;
import org.linli.evaluation.schedule.Kind;
import org.linli.platform.identity.Actor;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.Invalid;
import org.linli.platform.problem.Rejection;
import org.linli.platform.problem.RuleRefused;

/** From the draft on: heard in time, decided by others, void when the data change, corrected by two. */
class ResultTest {

    private static void tooLate(String rule, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(RuleRefused.class, refusal -> {
            assertThat(refusal.rule().orElseThrow().id()).isEqualTo(rule);
            assertThat(refusal.code()).isEqualTo(EvaluationProblem.TOO_LATE);
        });
    }

    private static void conflict(EvaluationProblem problem, ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOf(Conflict.class).extracting(thrown -> ((Rejection) thrown).code())
                .isEqualTo(problem);
    }

    private static void notSettled(Evaluation evaluation, LocalDate on) {
        assertThatThrownBy(() -> evaluation.finalise(CONTENT, OTHER_LEAD, at(on))).isInstanceOfSatisfying(
                RuleRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(EvaluationProblem.NOT_SETTLED));
    }

    @Test
    void theAgencyRespondsThroughTheTenthWorkday() {
        assertThat(Sample.drafted().outcome().process().respondUntil().lastDay())
                .isEqualTo(LocalDate.parse("2026-08-24"));
        var inTime = Sample.drafted();
        Sample.respond(inTime, Stance.ACCEPTED, LocalDate.parse("2026-08-24"));
        assertThat(inTime.status()).isEqualTo(EvaluationStatus.RESPONSE);
        var late = Sample.drafted();
        tooLate("E09", () -> Sample.respond(late, Stance.OBJECTED, LocalDate.parse("2026-08-25")));
        assertThat(late.status()).isEqualTo(EvaluationStatus.DRAFT_RESULT);
    }

    @Test
    void silenceIsDatedOnTheLastDayHoweverLateTheClockLooks() {
        var drafted = Sample.drafted();
        assertThat(Clockwork.on(at(LocalDate.parse("2026-08-24"))).tick(drafted))
                .noneMatch(EvaluationEvent.Responded.class::isInstance);
        assertThat(Clockwork.on(at(LocalDate.parse("2026-10-30"))).tick(drafted))
                .filteredOn(EvaluationEvent.Responded.class::isInstance).hasSize(1);
        assertThat(drafted.outcome().process().stance()).isEqualTo(Stance.SILENT);
        assertThat(drafted.outcome().process().respondedOn()).isEqualTo(LocalDate.parse("2026-08-24"));
    }

    @Test
    void nothingIsFinalWhileTheAgencyIsToBeHeard() {
        var objected = Sample.responded(Stance.OBJECTED);
        notSettled(objected, DAY);
        Sample.answer(objected, LEAD);
        notSettled(objected, LocalDate.parse("2026-08-17"));
        assertThat(objected.finalise(CONTENT, OTHER_LEAD, at(LocalDate.parse("2026-08-18"))).grade())
                .isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void whoTookPartInTheAssessingDoesNotMakeItFinal() {
        for (var assessor : List.of(ANNA, BING)) {
            conflict(EvaluationProblem.SAME_PERSON,
                    () -> Sample.responded(Stance.WAIVED).finalise(CONTENT, assessor, TODAY));
        }
    }

    @Test
    void anAppealFollowsAnAnswerWithinFiveWorkdays() {
        conflict(EvaluationProblem.NOTHING_TO_APPEAL, () -> Sample.appeal(Sample.responded(Stance.OBJECTED), DAY));
        conflict(EvaluationProblem.NOTHING_TO_APPEAL, () -> Sample.appeal(Sample.responded(Stance.ACCEPTED), DAY));
        tooLate("G16.objection", () -> Sample.appeal(Sample.answered(), LocalDate.parse("2026-08-18")));
        var appealed = Sample.answered();
        Sample.appeal(appealed, LocalDate.parse("2026-08-17"));
        assertThat(appealed.status()).isEqualTo(EvaluationStatus.APPEAL);
    }

    @Test
    void nobodyJudgesTheirOwnWork() {
        for (var judge : List.of(ANNA, BING, LEAD)) {
            conflict(EvaluationProblem.SAME_PERSON, () -> Sample.decide(Sample.appealed(), Outcome.DISMISSED, judge));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = {"UPHELD", "PARTLY_UPHELD"})
    void anUpheldAppealVoidsEverythingSaidAboutTheDraft(Outcome outcome) {
        var appealed = Sample.appealed();
        Sample.decide(appealed, outcome, OTHER_LEAD);
        assertThat(appealed.status()).isEqualTo(EvaluationStatus.VERIFYING);
        assertThat(appealed.outcome().result()).isEmpty();
        assertThat(appealed.outcome().hearing()).isEmpty();
        assertThat(appealed.outcome().voidedRounds()).singleElement()
                .satisfies(round -> assertThat(round.decision().outcome()).isEqualTo(outcome));
        assertThatThrownBy(() -> appealed.finalise(CONTENT, OTHER_LEAD, TODAY)).isInstanceOf(IllegalTransition.class);
        Sample.mark(appealed, AssessorPart.PROFESSIONAL, ANNA, "94");
        appealed.draft(CONTENT, ANNA, TODAY, FREE);
        assertThat(appealed.outcome().process().round()).isEqualTo(2);
        assertThat(appealed.outcome().process().stance()).isNull();
    }

    @Test
    void aDismissedAppealLetsTheDraftStandAndIsNotAppealedAgain() {
        var appealed = Sample.appealed();
        Sample.decide(appealed, Outcome.DISMISSED, OTHER_LEAD);
        conflict(EvaluationProblem.NOTHING_TO_APPEAL, () -> Sample.appeal(appealed, DAY));
        assertThat(appealed.finalise(CONTENT, LEAD, TODAY).effects()).isEmpty();
    }

    @Test
    void aWithdrawnDraftTakesTheAcceptanceWithIt() {
        var accepted = Sample.responded(Stance.ACCEPTED);
        Sample.withdraw(accepted);
        assertThatThrownBy(() -> accepted.finalise(CONTENT, LEAD, TODAY)).isInstanceOf(IllegalTransition.class);
        accepted.draft(CONTENT, ANNA, TODAY, FREE);
        assertThatThrownBy(() -> accepted.finalise(CONTENT, LEAD, TODAY)).isInstanceOf(IllegalTransition.class);
        assertThat(accepted.outcome().process().stance()).isNull();
    }

    @Test
    void onlyAFailedResultHasEffects() {
        assertThat(Sample.finalised(true).outcome().effects()).contains(List.of());
        var failed = Sample.finalised(false).outcome();
        assertThat(failed.grade()).contains(Grade.UNQUALIFIED);
        assertThat(failed.effects().orElseThrow()).containsExactlyInAnyOrder(Effect.values());
    }

    @Test
    void aFormativeVisitNeverGetsAGrade() {
        var visit = Sample.formativeOpen();
        conflict(EvaluationProblem.FORMATIVE_ONLY, () -> visit.claim(Sample.claim("Q03", "80"), TODAY));
        conflict(EvaluationProblem.FORMATIVE_ONLY, () -> visit.submit(TODAY));
        conflict(EvaluationProblem.FORMATIVE_ONLY, () -> visit.closeClaims(TODAY));
        visit.visited("more supervision", Sample.SEEN, ANNA, TODAY, FREE);
        assertThat(visit.status()).isEqualTo(EvaluationStatus.FINAL);
        conflict(EvaluationProblem.FORMATIVE_ONLY,
                () -> visit.proposeCorrection(Sample.change(LEAD, "70"), LEAD, CONTENT, TODAY));
        conflict(EvaluationProblem.FORMATIVE_ONLY, () -> visit.confirmCorrection(CONTENT, LEAD, TODAY));
        assertThat(visit.outcome().grade()).isEmpty();
        assertThat(visit.outcome().result()).isEmpty();
        assertThat(visit.outcome().effects()).isEmpty();
        assertThatThrownBy(() -> Sample.open().visited("no", Sample.SEEN, ANNA, TODAY, FREE)).isInstanceOfSatisfying(
                RuleRefused.class, refusal -> assertThat(refusal.rule().orElseThrow().id()).isEqualTo("E08"));
    }

    @Test
    void aCorrectionNeedsASecondPersonWhoDidNotAssess() {
        conflict(EvaluationProblem.SAME_PERSON, () -> Sample.proposed(true).confirmCorrection(CONTENT, LEAD, TODAY));
        conflict(EvaluationProblem.SAME_PERSON, () -> Sample.proposed(true).confirmCorrection(CONTENT, ANNA, TODAY));
        conflict(EvaluationProblem.NO_CORRECTION,
                () -> Sample.finalised(true).confirmCorrection(CONTENT, OTHER_LEAD, TODAY));
        var proposed = Sample.proposed(true);
        assertThat(proposed.outcome().grade()).as("a proposal changes nothing").contains(Grade.EXCELLENT);
    }

    @Test
    void aCorrectedResultSupersedesAndNamesWhatIsToBeUndone() {
        var failed = Sample.finalised(false);
        var former = failed.outcome().result().orElseThrow().score().toPlainString();
        var values = CONTENT.indicators().stream().filter(one -> one.calculation().measured())
                .map(one -> new Change.Value(one.code(),
                        CONTENT.table().goal(one.code(), failed.plan().facts().circumstances()).orElseThrow().target()))
                .toList();
        failed.proposeCorrection(
                new Change("read the wrong year", values, Sample.change(LEAD, "85").marks(), LEAD.id()), LEAD, CONTENT,
                TODAY);
        var event = failed.confirmCorrection(CONTENT, OTHER_LEAD, TODAY);
        assertThat(failed.status()).isEqualTo(EvaluationStatus.CORRECTED);
        assertThat(event.grade()).isEqualTo(Grade.EXCELLENT);
        assertThat(event.formerGrade()).isEqualTo(Grade.UNQUALIFIED);
        assertThat(event.formerScore()).isEqualTo(former);
        assertThat(event.withdrawnEffects()).containsExactlyInAnyOrder(Effect.values());
        assertThat(event.addedEffects()).isEmpty();
        assertThat(failed.outcome().grade()).contains(Grade.EXCELLENT);
        assertThat(failed.outcome().corrections()).singleElement().satisfies(done -> {
            assertThat(done.confirmedBy()).isEqualTo(OTHER_LEAD.id());
            assertThat(done.score()).isEqualByComparingTo(event.score());
        });
    }

    @Test
    void aLaterProposalReplacesTheEarlierOneAndAResultIsCorrectedAgain() {
        var proposed = Sample.proposed(true);
        proposed.proposeCorrection(Sample.change(OTHER_LEAD, "96"), OTHER_LEAD, CONTENT, TODAY);
        conflict(EvaluationProblem.SAME_PERSON, () -> proposed.confirmCorrection(CONTENT, OTHER_LEAD, TODAY));
        var first = proposed.confirmCorrection(CONTENT, LEAD, TODAY);
        proposed.proposeCorrection(Sample.change(OTHER_LEAD, "98"), OTHER_LEAD, CONTENT, TODAY);
        var second = proposed.confirmCorrection(CONTENT, LEAD, TODAY);
        assertThat(second.formerScore()).isEqualTo(first.score());
        assertThat(proposed.outcome().corrections()).hasSize(2);
    }

    @Test
    void aProposalNobodyConfirmsInFiveWorkdaysIsVoid() {
        var proposed = Sample.proposed(true);
        tooLate("E14", () -> proposed.confirmCorrection(CONTENT, OTHER_LEAD, at(LocalDate.parse("2026-08-18"))));
        assertThat(Clockwork.on(at(LocalDate.parse("2026-08-17"))).tick(proposed)).isEmpty();
        assertThat(Clockwork.on(at(LocalDate.parse("2026-08-18"))).tick(proposed)).singleElement()
                .isInstanceOf(EvaluationEvent.CorrectionLapsed.class);
        conflict(EvaluationProblem.NO_CORRECTION, () -> proposed.confirmCorrection(CONTENT, OTHER_LEAD, TODAY));
        assertThat(proposed.status()).isEqualTo(EvaluationStatus.FINAL);
    }

    @Test
    void aResultThatStoodAYearStands() {
        tooLate("E13", () -> Sample.finalised(true).proposeCorrection(Sample.change(LEAD, "70"), LEAD, CONTENT,
                at(DAY.plusMonths(12).plusDays(1))));
        assertThat(Sample.finalised(true).proposeCorrection(Sample.change(LEAD, "70"), LEAD, CONTENT,
                at(DAY.plusMonths(12)))).isInstanceOfSatisfying(EvaluationEvent.CorrectionDrafted.class,
                        drafted -> assertThat(drafted.agencyId()).isEqualTo(Sample.AGENCY));
    }

    @Test
    void aCorrectionToTheBadIsConfirmedOnlyAfterTheAgencyWasHeard() {
        var worse = Sample.proposedWorse();
        assertThat(worse.outcome().grade()).as("the result stands meanwhile").contains(Grade.EXCELLENT);
        conflict(EvaluationProblem.NOT_AWAITED, () -> worse.confirmCorrection(CONTENT, OTHER_LEAD, TODAY));
        conflict(EvaluationProblem.NOT_AWAITED,
                () -> worse.proposeCorrection(Sample.change(LEAD, "10"), LEAD, CONTENT, TODAY));
        Sample.respond(worse, Stance.OBJECTED, DAY);
        conflict(EvaluationProblem.NOT_AWAITED, () -> worse.confirmCorrection(CONTENT, OTHER_LEAD, TODAY));
        Sample.answer(worse, OTHER_LEAD);
        assertThatThrownBy(() -> worse.confirmCorrection(CONTENT, OTHER_LEAD, at(LocalDate.parse("2026-08-17"))))
                .isInstanceOfSatisfying(RuleRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(EvaluationProblem.NOT_SETTLED));
        var corrected = worse.confirmCorrection(CONTENT, OTHER_LEAD, at(LocalDate.parse("2026-08-18")));
        assertThat(corrected.grade()).isNotEqualTo(Grade.EXCELLENT);
    }

    @Test
    void theSilenceOfTheAgencyLetsACorrectionGoOnAndThatOfTheOfficeEndsIt() {
        var silent = Sample.proposedWorse();
        assertThat(Clockwork.on(at(LocalDate.parse("2026-08-24"))).tick(silent)).isEmpty();
        assertThat(Clockwork.on(at(LocalDate.parse("2026-08-25"))).tick(silent)).singleElement()
                .isInstanceOf(EvaluationEvent.Responded.class);
        assertThat(silent.accepted()).contains(EvaluationCommand.CONFIRM_CORRECTION);
        for (var waiting : List.of(Sample.objectedWorse(), Sample.appealedWorse())) {
            assertThat(Clockwork.on(at(LocalDate.parse("2026-10-30"))).tick(waiting)).singleElement()
                    .isInstanceOf(EvaluationEvent.CorrectionLapsed.class);
            assertThat(waiting.outcome().grade()).contains(Grade.EXCELLENT);
        }
    }

    @Test
    void whatAnUpheldAppealVoidedIsNotIssuedAgainNeitherAsADraftNorAsACorrection() {
        var appealed = Sample.appealed();
        Sample.decide(appealed, Outcome.UPHELD, OTHER_LEAD);
        notHeeded(() -> appealed.draft(CONTENT, ANNA, TODAY, FREE));
        Sample.mark(appealed, AssessorPart.PROFESSIONAL, ANNA, "92");
        notHeeded(() -> appealed.draft(CONTENT, ANNA, TODAY, FREE));
        Sample.mark(appealed, AssessorPart.PROFESSIONAL, ANNA, "91");
        notHeeded(() -> appealed.draft(CONTENT, ANNA, TODAY, FREE));
        Sample.mark(appealed, AssessorPart.PROFESSIONAL, ANNA, "93");
        appealed.draft(CONTENT, ANNA, TODAY, FREE);
        Sample.withdraw(appealed);
        Sample.mark(appealed, AssessorPart.PROFESSIONAL, ANNA, "92");
        notHeeded(() -> appealed.draft(CONTENT, ANNA, TODAY, FREE));

        var worse = Sample.appealedWorse();
        Sample.decide(worse, Outcome.UPHELD, Actor.of("lead-zhu"));
        assertThat(worse.outcome().correction()).isEmpty();
        assertThat(worse.outcome().grade()).contains(Grade.EXCELLENT);
        notHeeded(() -> worse.proposeCorrection(Sample.change(OTHER_LEAD, "20"), OTHER_LEAD, CONTENT, TODAY));
        notHeeded(() -> worse.proposeCorrection(Sample.change(OTHER_LEAD, "19"), OTHER_LEAD, CONTENT, TODAY));
        worse.proposeCorrection(Sample.change(OTHER_LEAD, "60"), OTHER_LEAD, CONTENT, TODAY);
    }

    private static void notHeeded(ThrowingCallable command) {
        assertThatThrownBy(command).isInstanceOfSatisfying(RuleRefused.class, refusal -> {
            assertThat(refusal.rule().orElseThrow().id()).isEqualTo("E25");
            assertThat(refusal.code()).isEqualTo(EvaluationProblem.NOT_HEEDED);
        });
    }

    @Test
    void anAnswerNeedsAnObjection() {
        conflict(EvaluationProblem.NO_OBJECTION,
                () -> Sample.answer(Sample.responded(Stance.ACCEPTED), Actor.of("lead")));
        conflict(EvaluationProblem.NO_OBJECTION, () -> Sample.answer(Sample.answered(), Actor.of("lead")));
    }

    @Test
    void aVisitLeadsToAdviceThatIsFollowedUpOnceAndToNoGradeWhateverIsTried() {
        for (var kind : List.of(Kind.FORMATIVE, Kind.SPOT)) {
            var visit = Sample.after(Sample.planned(kind), e -> e.open(Sample.BEGUN, TODAY));
            for (var command : EvaluationCommand.values()) {
                assertThat(command.leadsToGrade() && visit.accepted().contains(command)).as(kind + " " + command)
                        .isFalse();
            }
            visit.visited("more supervision", Sample.SEEN, ANNA, TODAY, FREE);
            assertThat(visit.accepted()).containsExactly(EvaluationCommand.FOLLOW_UP);
            conflict(EvaluationProblem.NO_ADVICE, () -> visit.followUp(2, "done", DIRECTOR, TODAY));
            assertThat(visit.followUp(1, "weekly since May", DIRECTOR, TODAY).no()).isEqualTo(1);
            conflict(EvaluationProblem.NO_ADVICE, () -> visit.followUp(1, "again", DIRECTOR, TODAY));
            assertThat(visit.outcome().grade()).isEmpty();
            assertThat(visit.outcome().effects()).isEmpty();
            assertThat(visit.accepted()).isEmpty();
        }
    }

    private static VisitReport visit(Kind kind, List<VisitReport.Maturity> maturity, List<VisitReport.Advice> advice) {
        return VisitReport.of(kind, new VisitReport.Seen(maturity, advice, List.of()), CONTENT, DAY);
    }

    @Test
    void aVisitSaysEveryAspectOnceAndASpotCheckWhatItSaw() {
        var two = Sample.SEEN.maturity().subList(0, 2);
        assertThatThrownBy(() -> visit(Kind.FORMATIVE, two, List.of())).isInstanceOfSatisfying(Invalid.class,
                invalid -> assertThat(invalid.code()).isEqualTo(EvaluationProblem.MATURITY));
        assertThatThrownBy(() -> visit(Kind.FORMATIVE, List.of(two.get(0), two.get(0), two.get(1)), List.of()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> visit(Kind.SPOT, List.of(), List.of())).isInstanceOfSatisfying(Invalid.class,
                invalid -> assertThat(invalid.code()).isEqualTo(EvaluationProblem.NOTHING_FOUND));
        assertThatThrownBy(() -> visit(Kind.FORMATIVE, Sample.SEEN.maturity(),
                List.of(new VisitReport.Advice("x", DAY.minusDays(1))))).isInstanceOfSatisfying(Invalid.class,
                        invalid -> assertThat(invalid.code()).isEqualTo(EvaluationProblem.ADVICE_PAST));
    }

    @Test
    void aResultSaysWhatWasProducedAsItWasVerified() {
        var produced = Sample.responded(Stance.ACCEPTED).finalise(CONTENT, LEAD, TODAY).produced();
        assertThat(produced.outputs()).extracting(Produced.Output::indicator).containsExactlyInAnyOrder("U01", "U02",
                "U03", "U05");
        assertThat(produced.outputs())
                .allMatch(output -> output.quantity().matches("\\d+(\\.\\d+)?") && output.unit().contains(" "));
        assertThat(produced.to()).as("an early result knows nothing of later days").isEqualTo(DAY)
                .isAfter(produced.from());
    }

    @ParameterizedTest
    @CsvSource({"FINAL,G12.final", "MID_TERM,G12.open", "RE_EVALUATION,G12.open"})
    void whatIsGradedIsNotOpenedLongBeforeItsDay(Kind kind, String rule) {
        refused(Sample.planned(kind), Sample.BEGUN, DAY.minusMonths(1).minusDays(1), rule);
        Sample.planned(kind).open(Sample.BEGUN, at(DAY.minusMonths(1)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothingIsOpenedBeforeTheServiceHasBegun(Kind kind) {
        refused(Sample.planned(kind), null, DAY, "G12.begun");
        refused(Sample.planned(kind), DAY.plusDays(1), DAY, "G12.begun");
        Sample.planned(kind).open(DAY, at(DAY));
    }

    private static void refused(Evaluation look, @Nullable LocalDate begun, LocalDate day, String rule) {
        assertThatThrownBy(() -> look.open(begun, at(day))).isInstanceOfSatisfying(RuleRefused.class,
                refused -> assertThat(refused.rule().orElseThrow().id()).isEqualTo(rule));
    }
}
