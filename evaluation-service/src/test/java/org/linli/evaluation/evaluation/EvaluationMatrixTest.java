package org.linli.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.evaluation.evaluation.EvaluationCommand.ANSWER;
import static org.linli.evaluation.evaluation.EvaluationCommand.ASSIGN;
import static org.linli.evaluation.evaluation.EvaluationCommand.CANCEL;
import static org.linli.evaluation.evaluation.EvaluationCommand.CLAIM;
import static org.linli.evaluation.evaluation.EvaluationCommand.CLOSE_CLAIMS;
import static org.linli.evaluation.evaluation.EvaluationCommand.CONFIRM_APPEAL;
import static org.linli.evaluation.evaluation.EvaluationCommand.CONFIRM_CANCEL;
import static org.linli.evaluation.evaluation.EvaluationCommand.CONFIRM_CORRECTION;
import static org.linli.evaluation.evaluation.EvaluationCommand.DECIDE_APPEAL;
import static org.linli.evaluation.evaluation.EvaluationCommand.DRAFT;
import static org.linli.evaluation.evaluation.EvaluationCommand.DRAW;
import static org.linli.evaluation.evaluation.EvaluationCommand.FALL_SILENT;
import static org.linli.evaluation.evaluation.EvaluationCommand.FINALISE;
import static org.linli.evaluation.evaluation.EvaluationCommand.FOLLOW_UP;
import static org.linli.evaluation.evaluation.EvaluationCommand.LAPSE_CORRECTION;
import static org.linli.evaluation.evaluation.EvaluationCommand.MARK;
import static org.linli.evaluation.evaluation.EvaluationCommand.MARK_AS_PURCHASER;
import static org.linli.evaluation.evaluation.EvaluationCommand.MARK_AS_USERS;
import static org.linli.evaluation.evaluation.EvaluationCommand.MODERATE;
import static org.linli.evaluation.evaluation.EvaluationCommand.MOVE;
import static org.linli.evaluation.evaluation.EvaluationCommand.PROPOSE_CANCEL;
import static org.linli.evaluation.evaluation.EvaluationCommand.PROPOSE_CORRECTION;
import static org.linli.evaluation.evaluation.EvaluationCommand.REJECT_APPEAL;
import static org.linli.evaluation.evaluation.EvaluationCommand.REJECT_CANCEL;
import static org.linli.evaluation.evaluation.EvaluationCommand.REOPEN;
import static org.linli.evaluation.evaluation.EvaluationCommand.RESPOND;
import static org.linli.evaluation.evaluation.EvaluationCommand.SUBMIT;
import static org.linli.evaluation.evaluation.EvaluationCommand.VERIFY;
import static org.linli.evaluation.evaluation.EvaluationCommand.VISIT;
import static org.linli.evaluation.evaluation.EvaluationCommand.WITHDRAW_DRAFT;
import static org.linli.evaluation.evaluation.EvaluationStatus.CANCELLED;
import static org.linli.evaluation.evaluation.EvaluationStatus.CORRECTED;
import static org.linli.evaluation.evaluation.EvaluationStatus.DRAFT_RESULT;
import static org.linli.evaluation.evaluation.EvaluationStatus.FINAL;
import static org.linli.evaluation.evaluation.EvaluationStatus.INCOMPLETE;
import static org.linli.evaluation.evaluation.EvaluationStatus.MODERATION;
import static org.linli.evaluation.evaluation.EvaluationStatus.PLANNED;
import static org.linli.evaluation.evaluation.EvaluationStatus.RESPONSE;
import static org.linli.evaluation.evaluation.EvaluationStatus.SUBMITTED;
import static org.linli.evaluation.evaluation.EvaluationStatus.VERIFYING;
import static org.linli.evaluation.evaluation.Sample.ANNA;
import static org.linli.evaluation.evaluation.Sample.CONTENT;
import static org.linli.evaluation.evaluation.Sample.DAY;
import static org.linli.evaluation.evaluation.Sample.FREE;
import static org.linli.evaluation.evaluation.Sample.LEAD;
import static org.linli.evaluation.evaluation.Sample.OTHER_LEAD;
import static org.linli.evaluation.evaluation.Sample.TODAY;
import static org.linli.evaluation.evaluation.Sample.after;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.assessment.Team;
import org.linli.evaluation.delay.LostTime;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.result.AppealDecision;
import org.linli.evaluation.result.Stance;
import org.linli.platform.problem.Conflict;
import org.linli.platform.problem.IllegalTransition;
import org.linli.platform.problem.RuleRefused;
import org.linli.platform.testkit.TransitionMatrix;

/** Status × command, and status × status. */
class EvaluationMatrixTest {

    private static final Map<EvaluationStatus, Set<EvaluationCommand>> TABLE = Map.ofEntries(
            Map.entry(PLANNED,
                    Set.of(ASSIGN, DRAW, EvaluationCommand.OPEN, MOVE, PROPOSE_CANCEL, CONFIRM_CANCEL, REJECT_CANCEL,
                            CANCEL)),
            Map.entry(EvaluationStatus.OPEN,
                    Set.of(ASSIGN, DRAW, CLAIM, SUBMIT, CLOSE_CLAIMS, VISIT, MOVE, PROPOSE_CANCEL, CONFIRM_CANCEL,
                            REJECT_CANCEL, CANCEL)),
            Map.entry(SUBMITTED,
                    Set.of(ASSIGN, DRAW, VERIFY, MARK, MARK_AS_PURCHASER, MARK_AS_USERS, REOPEN, PROPOSE_CANCEL,
                            CONFIRM_CANCEL, REJECT_CANCEL, CANCEL)),
            Map.entry(VERIFYING,
                    Set.of(ASSIGN, DRAW, VERIFY, MARK, MARK_AS_PURCHASER, MARK_AS_USERS, DRAFT, REOPEN, PROPOSE_CANCEL,
                            CONFIRM_CANCEL, REJECT_CANCEL, CANCEL)),
            Map.entry(INCOMPLETE,
                    Set.of(VERIFY, MARK, MARK_AS_PURCHASER, MARK_AS_USERS, REOPEN, PROPOSE_CANCEL, CONFIRM_CANCEL,
                            REJECT_CANCEL, CANCEL)),
            Map.entry(MODERATION, Set.of(MODERATE, DRAFT, PROPOSE_CANCEL, CONFIRM_CANCEL, REJECT_CANCEL, CANCEL)),
            Map.entry(DRAFT_RESULT,
                    Set.of(RESPOND, FALL_SILENT, WITHDRAW_DRAFT, PROPOSE_CANCEL, CONFIRM_CANCEL, REJECT_CANCEL,
                            CANCEL)),
            Map.entry(RESPONSE,
                    Set.of(ANSWER, EvaluationCommand.APPEAL, FINALISE, WITHDRAW_DRAFT, PROPOSE_CANCEL, CONFIRM_CANCEL,
                            REJECT_CANCEL, CANCEL)),
            Map.entry(EvaluationStatus.APPEAL,
                    Set.of(DECIDE_APPEAL, CONFIRM_APPEAL, REJECT_APPEAL, PROPOSE_CANCEL, CONFIRM_CANCEL, REJECT_CANCEL,
                            CANCEL)),
            Map.entry(FINAL,
                    Set.of(PROPOSE_CORRECTION, CONFIRM_CORRECTION, LAPSE_CORRECTION, RESPOND, FALL_SILENT, ANSWER,
                            EvaluationCommand.APPEAL, DECIDE_APPEAL, CONFIRM_APPEAL, REJECT_APPEAL, WITHDRAW_DRAFT,
                            FOLLOW_UP)),
            Map.entry(CORRECTED,
                    Set.of(PROPOSE_CORRECTION, CONFIRM_CORRECTION, LAPSE_CORRECTION, RESPOND, FALL_SILENT, ANSWER,
                            EvaluationCommand.APPEAL, DECIDE_APPEAL, CONFIRM_APPEAL, REJECT_APPEAL, WITHDRAW_DRAFT)),
            Map.entry(CANCELLED, Set.of()));

    private static final Map<EvaluationStatus, Supplier<Evaluation>> REACH = Map.ofEntries(
            Map.entry(PLANNED, Sample::planned), Map.entry(EvaluationStatus.OPEN, Sample::open),
            Map.entry(SUBMITTED, Sample::submitted), Map.entry(VERIFYING, Sample::verifying),
            Map.entry(INCOMPLETE, Sample::incomplete), Map.entry(MODERATION, Sample::moderation),
            Map.entry(DRAFT_RESULT, Sample::drafted), Map.entry(RESPONSE, () -> Sample.responded(Stance.OBJECTED)),
            Map.entry(EvaluationStatus.APPEAL, Sample::appealed), Map.entry(FINAL, () -> Sample.proposed(true)),
            Map.entry(CORRECTED,
                    () -> after(Sample.corrected(),
                            e -> e.proposeCorrection(Sample.change(LEAD, "97"), LEAD, CONTENT, TODAY))),
            Map.entry(CANCELLED, () -> after(Sample.planned(), e -> e.cancel("no need"))));

    private static final Map<EvaluationCommand, Consumer<Evaluation>> COMMANDS =
            Map.ofEntries(Map.entry(ASSIGN, e -> Sample.assign(e, FREE, Sample.seat(AssessorPart.PROFESSIONAL, ANNA))),
                    Map.entry(EvaluationCommand.OPEN, e -> e.open(Sample.BEGUN, TODAY)),
                    Map.entry(MOVE, EvaluationMatrixTest::move),
                    Map.entry(CLAIM, e -> e.claim(Sample.claim("Q03", "80"), TODAY)),
                    Map.entry(SUBMIT, e -> e.submit(TODAY)), Map.entry(CLOSE_CLAIMS, e -> e.closeClaims(TODAY)),
                    Map.entry(REOPEN, e -> e.reopen("a file is missing", TODAY)),
                    Map.entry(VERIFY, e -> e.verify(Sample.confirmAll(e), ANNA, TODAY, FREE)),
                    Map.entry(MARK, e -> Sample.mark(e, AssessorPart.PROFESSIONAL, ANNA, "80")),
                    Map.entry(MARK_AS_PURCHASER, e -> Sample.mark(e, AssessorPart.STREET, Sample.OFFICER, "80")),
                    Map.entry(MARK_AS_USERS, e -> Sample.mark(e, AssessorPart.COMMUNITY, Sample.RESIDENT, "80")),
                    Map.entry(VISIT, byStatus(e -> e.visited("advice", Sample.SEEN, ANNA, TODAY, FREE))),
                    Map.entry(FOLLOW_UP, byStatus(e -> e.followUp(1, "done", Sample.DIRECTOR, TODAY))),
                    Map.entry(DRAFT, byStatus(e -> e.draft(CONTENT, ANNA, TODAY, FREE))),
                    Map.entry(MODERATE,
                            e -> e.moderate(Sample.moderated(AssessorPart.PROFESSIONAL, "Q01", "75", Sample.BING),
                                    Sample.BING, TODAY, FREE)),
                    Map.entry(WITHDRAW_DRAFT, byStatus(Sample::withdraw)),
                    Map.entry(RESPOND, byStatus(e -> Sample.respond(e, Stance.ACCEPTED, DAY))),
                    Map.entry(FALL_SILENT, byStatus(e -> e.hear(FALL_SILENT, hearing -> hearing.fallSilent(TODAY)))),
                    Map.entry(ANSWER, byStatus(e -> Sample.answer(e, LEAD))),
                    Map.entry(EvaluationCommand.APPEAL, byStatus(e -> Sample.appeal(e, DAY))),
                    Map.entry(DECIDE_APPEAL,
                            byStatus(e -> Sample.decide(e, AppealDecision.Outcome.DISMISSED, OTHER_LEAD))),
                    Map.entry(CONFIRM_APPEAL, byStatus(e -> Sample.confirm(e, OTHER_LEAD))),
                    Map.entry(REJECT_APPEAL, byStatus(e -> e.hear(REJECT_APPEAL, hearing -> hearing.sendBack(TODAY)))),
                    Map.entry(FINALISE, byStatus(e -> e.finalise(CONTENT, LEAD, TODAY))),
                    Map.entry(PROPOSE_CORRECTION,
                            e -> e.proposeCorrection(Sample.change(LEAD, "70"), LEAD, CONTENT, TODAY)),
                    Map.entry(CONFIRM_CORRECTION, e -> e.confirmCorrection(CONTENT, OTHER_LEAD, TODAY)),
                    Map.entry(LAPSE_CORRECTION, Evaluation::lapseCorrection),
                    Map.entry(DRAW,
                            e -> e.assign(DRAW,
                                    Team.named(List.of(Sample.seat(AssessorPart.PROFESSIONAL, ANNA)),
                                            List.of(Sample.AGENCY), TODAY, FREE))),
                    Map.entry(PROPOSE_CANCEL, e -> Cancelling.propose(e, "no need", LEAD, TODAY)),
                    Map.entry(CONFIRM_CANCEL, byStatus(e -> Cancelling.confirm(e, OTHER_LEAD, TODAY))),
                    Map.entry(REJECT_CANCEL, byStatus(Cancelling::reject)),
                    Map.entry(CANCEL, e -> e.cancel("no need")));

    /** Late money asks and is not refused: where it moves nothing the status does not accept it. */
    private static void move(Evaluation e) {
        if (e.moneyWasLate(new LostTime(9, List.of(UUID.randomUUID())), null).isEmpty()) {
            throw new IllegalTransition("Evaluation", e.id(), e.status(), MOVE);
        }
    }

    /** Passes what refuses for another reason than the status; those reasons have their own tests. */
    private static Consumer<Evaluation> byStatus(Consumer<Evaluation> command) {
        return e -> {
            try {
                command.accept(e);
            } catch (Conflict | RuleRefused otherReason) {
                assertThat(otherReason.code()).isInstanceOf(EvaluationProblem.class);
            }
        };
    }

    @Test
    void acceptsEachCommandExactlyWhereItBelongs() {
        TransitionMatrix.check(EvaluationStatus.class, EvaluationCommand.class, REACH, COMMANDS, TABLE,
                Evaluation::status);
    }

    @Test
    void goesFromStatusToStatusOnlyAsDrawn() {
        var drawn = Map.ofEntries(Map.entry(PLANNED, Set.of(EvaluationStatus.OPEN, CANCELLED)),
                Map.entry(EvaluationStatus.OPEN, Set.of(SUBMITTED, FINAL, CANCELLED)),
                Map.entry(SUBMITTED, Set.of(VERIFYING, EvaluationStatus.OPEN, CANCELLED)),
                Map.entry(VERIFYING,
                        Set.of(VERIFYING, INCOMPLETE, MODERATION, DRAFT_RESULT, EvaluationStatus.OPEN, CANCELLED)),
                Map.entry(INCOMPLETE, Set.of(VERIFYING, EvaluationStatus.OPEN, CANCELLED)),
                Map.entry(MODERATION, Set.of(DRAFT_RESULT, INCOMPLETE, CANCELLED)),
                Map.entry(DRAFT_RESULT, Set.of(RESPONSE, VERIFYING, CANCELLED)),
                Map.entry(RESPONSE, Set.of(EvaluationStatus.APPEAL, FINAL, VERIFYING, CANCELLED)),
                Map.entry(EvaluationStatus.APPEAL, Set.of(RESPONSE, VERIFYING, CANCELLED)),
                Map.entry(FINAL, Set.of(CORRECTED)), Map.entry(CORRECTED, Set.of(CORRECTED)),
                Map.entry(CANCELLED, Set.<EvaluationStatus>of()));
        for (var from : EvaluationStatus.values()) {
            for (var to : EvaluationStatus.values()) {
                assertThat(from.canBecome(to)).as(from + " to " + to).isEqualTo(drawn.get(from).contains(to));
            }
        }
    }

    @Test
    void offersOnlyWhatCanSucceed() {
        assertThat(Sample.formativeOpen().accepted())
                .isEqualTo(EnumSet.of(ASSIGN, DRAW, VISIT, MOVE, PROPOSE_CANCEL, CANCEL));
        assertThat(Sample.open().accepted())
                .isEqualTo(EnumSet.of(ASSIGN, DRAW, CLAIM, SUBMIT, CLOSE_CLAIMS, MOVE, PROPOSE_CANCEL, CANCEL));
        assertThat(Sample.responded(Stance.OBJECTED).accepted()).contains(ANSWER)
                .doesNotContain(EvaluationCommand.APPEAL);
        assertThat(Sample.answered().accepted()).contains(EvaluationCommand.APPEAL).doesNotContain(ANSWER);
        assertThat(Sample.finalised(true).accepted()).isEqualTo(EnumSet.of(PROPOSE_CORRECTION));
        assertThat(Sample.proposed(true).accepted())
                .isEqualTo(EnumSet.of(PROPOSE_CORRECTION, CONFIRM_CORRECTION, LAPSE_CORRECTION));
        assertThat(Sample.proposedWorse().accepted())
                .isEqualTo(EnumSet.of(RESPOND, FALL_SILENT, WITHDRAW_DRAFT, LAPSE_CORRECTION));
        assertThat(Sample.objectedWorse().accepted()).isEqualTo(EnumSet.of(ANSWER, WITHDRAW_DRAFT, LAPSE_CORRECTION));
        assertThat(Sample.appealedWorse().accepted()).isEqualTo(EnumSet.of(DECIDE_APPEAL, LAPSE_CORRECTION));
    }
}
