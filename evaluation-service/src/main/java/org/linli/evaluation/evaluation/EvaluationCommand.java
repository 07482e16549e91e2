package org.linli.evaluation.evaluation;

import org.linli.evaluation.result.DueProcess;
import org.linli.evaluation.result.Outcome;
import org.linli.evaluation.result.VisitReport;
import org.linli.evaluation.schedule.Kind;
import org.linli.platform.Command;

/** What an evaluation can be asked to do; "-" stands for what the clock, or a fact of another service, asks. */
enum EvaluationCommand implements Command {

    ASSIGN("assignAssessors"), OPEN("openEvaluation"), MOVE("-"), CLAIM("claimObservations"),
    SUBMIT("submitEvaluation"), CLOSE_CLAIMS("-"), REOPEN("reopenEvaluation"), VERIFY("verifyObservations"),
    MARK("markIndicators"), VISIT("completeVisit"), FOLLOW_UP("followUpAdvice"), DRAFT("draftResult"),
    MODERATE("moderateMarks"), WITHDRAW_DRAFT("withdrawDraft"), RESPOND("respondToResult"), FALL_SILENT("-"),
    ANSWER("answerObjection"), APPEAL("appealResult"), DECIDE_APPEAL("decideResultAppeal"),
    FINALISE("finaliseEvaluation"), PROPOSE_CORRECTION("proposeCorrection"), CONFIRM_CORRECTION("confirmCorrection"),
    LAPSE_CORRECTION("-"), CANCEL("cancelEvaluation");

    private final String operation;

    EvaluationCommand(String operation) {
        this.operation = operation;
    }

    /** A visit without a grade refuses it. */
    boolean leadsToGrade() {
        return this == CLAIM || this == SUBMIT || this == CLOSE_CLAIMS || this == PROPOSE_CORRECTION
                || this == CONFIRM_CORRECTION;
    }

    /** Whether it can succeed for that kind, with what has been said so far; the status is another question. */
    boolean fits(Kind kind, Outcome outcome) {
        return switch (this) {
            case CLAIM, SUBMIT, CLOSE_CLAIMS, PROPOSE_CORRECTION -> kind.isSummative();
            case VISIT -> !kind.isSummative();
            case FOLLOW_UP -> outcome.visit().filter(VisitReport::hasOpen).isPresent();
            case ANSWER -> outcome.hearing().filter(DueProcess::awaitsAnswer).isPresent();
            case APPEAL ->
                outcome.hearing().filter(process -> process.answer() != null && process.appeal() == null).isPresent();
            case FINALISE -> outcome.hearing().filter(process -> !process.awaitsAnswer()).isPresent();
            case CONFIRM_CORRECTION, LAPSE_CORRECTION -> outcome.correction().isPresent();
            case ASSIGN, OPEN, MOVE, REOPEN, VERIFY, MARK, DRAFT, MODERATE, WITHDRAW_DRAFT, RESPOND, FALL_SILENT,
                    DECIDE_APPEAL, CANCEL ->
                true;
        };
    }

    @Override
    public String operation() {
        return operation;
    }
}
