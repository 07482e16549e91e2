package org.linli.evaluation.evaluation;

import java.util.Optional;
import org.linli.evaluation.EvaluationProblem;
import org.linli.evaluation.indicator.AssessorPart;
import org.linli.evaluation.result.Correction;
import org.linli.evaluation.result.DueProcess;
import org.linli.evaluation.result.Outcome;
import org.linli.evaluation.result.VisitReport;
import org.linli.evaluation.schedule.Kind;
import org.linli.evaluation.schedule.Plan;
import org.linli.platform.Command;
import org.linli.platform.identity.Handlers;
import org.linli.platform.problem.Conflict;

/** What an evaluation can be asked to do; "-" stands for what the clock, or a fact of another service, asks. */
enum EvaluationCommand implements Command {

    ASSIGN("assignAssessors"), DRAW("drawAssessors"), OPEN("openEvaluation"), MOVE("-"), CLAIM("claimObservations"),
    SUBMIT("submitEvaluation"), CLOSE_CLAIMS("-"), REOPEN("reopenEvaluation"), VERIFY("verifyObservations"),
    MARK("markIndicators"), MARK_AS_PURCHASER("markAsPurchaser"), MARK_AS_USERS("markAsUsers"), VISIT("completeVisit"),
    FOLLOW_UP("followUpAdvice"), DRAFT("draftResult"), MODERATE("moderateMarks"), WITHDRAW_DRAFT("withdrawDraft"),
    RESPOND("respondToResult"), FALL_SILENT("-"), ANSWER("answerObjection"), APPEAL("appealResult"),
    DECIDE_APPEAL("decideResultAppeal"), CONFIRM_APPEAL("confirmAppealDecision"), REJECT_APPEAL("rejectAppealDecision"),
    FINALISE("finaliseEvaluation"), PROPOSE_CORRECTION("proposeCorrection"), CONFIRM_CORRECTION("confirmCorrection"),
    LAPSE_CORRECTION("-"), PROPOSE_CANCEL("cancelEvaluation"), CONFIRM_CANCEL("confirmCancellation"),
    REJECT_CANCEL("rejectCancellation"), CANCEL("-");

    private final String operation;

    EvaluationCommand(String operation) {
        this.operation = operation;
    }

    /** A visit refuses what leads to a grade, a final result what nobody awaits. */
    Optional<Conflict> refusedBy(Plan plan, Outcome outcome) {
        if (leadsToGrade() && !plan.kind().isSummative()) {
            return Optional.of(plan.notGraded());
        }
        if (isOfCancelling() && !fits(plan.kind(), outcome)) {
            return Optional.of(new Conflict(outcome.cancellation().isPresent() ? EvaluationProblem.CANCEL_PROPOSED
                    : EvaluationProblem.NO_CANCELLATION, plan.number()));
        }
        if (isOfRuling() && outcome.live().filter(DueProcess::awaitsDecision).isPresent()
                && !fits(plan.kind(), outcome)) {
            return Optional.of(new Conflict(
                    outcome.ruling().isPresent() ? EvaluationProblem.RULING_PROPOSED : EvaluationProblem.NO_RULING,
                    plan.number()));
        }
        return isHeardOut(outcome) && !fits(plan.kind(), outcome)
                ? Optional.of(new Conflict(EvaluationProblem.NOT_AWAITED, plan.number())) : Optional.empty();
    }

    /** The one by which marks of that part are given. */
    static EvaluationCommand marking(AssessorPart part) {
        return switch (part) {
            case STREET -> MARK_AS_PURCHASER;
            case COMMUNITY -> MARK_AS_USERS;
            case PROFESSIONAL, FINANCIAL, SUPERVISOR -> MARK;
        };
    }

    /** A visit without a grade refuses it. */
    boolean leadsToGrade() {
        return this == CLAIM || this == SUBMIT || this == CLOSE_CLAIMS || this == PROPOSE_CORRECTION
                || this == CONFIRM_CORRECTION;
    }

    private boolean isOfCancelling() {
        return this == PROPOSE_CANCEL || this == CONFIRM_CANCEL || this == REJECT_CANCEL;
    }

    private boolean isOfRuling() {
        return this == DECIDE_APPEAL || this == CONFIRM_APPEAL || this == REJECT_APPEAL;
    }

    /** On a final result it belongs to a correction about which the agency is heard, or waits until it was. */
    private boolean isHeardOut(Outcome outcome) {
        return outcome.isFinal() && switch (this) {
            case RESPOND, FALL_SILENT, ANSWER, APPEAL, DECIDE_APPEAL, CONFIRM_APPEAL, REJECT_APPEAL, WITHDRAW_DRAFT ->
                true;
            case PROPOSE_CORRECTION, CONFIRM_CORRECTION -> outcome.live().isPresent();
            default -> false;
        };
    }

    /** Whether it can succeed for that kind, with what has been said so far; the status is another question. */
    boolean fits(Kind kind, Outcome outcome) {
        return switch (this) {
            case CLAIM, SUBMIT, CLOSE_CLAIMS -> kind.isSummative();
            case PROPOSE_CORRECTION -> kind.isSummative() && !(outcome.isFinal() && outcome.live().isPresent());
            case VISIT -> !kind.isSummative();
            case FOLLOW_UP -> outcome.visit().filter(VisitReport::hasOpen).isPresent();
            case ANSWER -> outcome.live().filter(DueProcess::awaitsAnswer).isPresent();
            case APPEAL ->
                outcome.live().filter(process -> process.answer() != null && process.appeal() == null).isPresent();
            case RESPOND, FALL_SILENT -> outcome.live().filter(process -> process.stance() == null).isPresent();
            case WITHDRAW_DRAFT -> outcome.live().filter(process -> !process.awaitsDecision()).isPresent();
            case DECIDE_APPEAL ->
                outcome.ruling().isEmpty() && outcome.live().filter(DueProcess::awaitsDecision).isPresent();
            case CONFIRM_APPEAL, REJECT_APPEAL ->
                outcome.ruling().isPresent() && outcome.live().filter(DueProcess::awaitsDecision).isPresent();
            case FINALISE -> outcome.hearing().filter(process -> !process.awaitsAnswer()).isPresent();
            case CONFIRM_CORRECTION -> outcome.correction().filter(Correction::confirmable).isPresent();
            case LAPSE_CORRECTION -> outcome.correction().isPresent();
            case PROPOSE_CANCEL -> outcome.cancellation().isEmpty();
            case CONFIRM_CANCEL, REJECT_CANCEL -> outcome.cancellation().isPresent();
            case ASSIGN, DRAW, OPEN, MOVE, REOPEN, VERIFY, MARK, MARK_AS_PURCHASER, MARK_AS_USERS, DRAFT, MODERATE,
                    CANCEL ->
                true;
        };
    }

    @Override
    public String operation() {
        return operation;
    }

    /** Who assessed, issued, answered or proposed leaves what follows from it to others. */
    Handlers handsBefore(Outcome outcome) {
        return switch (this) {
            case CONFIRM_CANCEL -> outcome.cancellers();
            case DECIDE_APPEAL, CONFIRM_APPEAL -> outcome.hands();
            case FINALISE, CONFIRM_CORRECTION -> outcome.issuers();
            default -> Handlers.NONE;
        };
    }
}
