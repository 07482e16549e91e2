package org.linli.evaluation.evaluation;

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

import java.util.Set;
import org.linli.platform.aggregate.Status;

/**
 * PLANNED → OPEN → SUBMITTED → VERIFYING → (MODERATION) → DRAFT_RESULT → RESPONSE → (APPEAL) → FINAL → (CORRECTED); a
 * draft without data that decide is INCOMPLETE and has no effect, until it is reopened or marked again; a voided draft
 * goes back to VERIFYING; a result stands while the agency is heard about a correction of it; a formative one OPEN →
 * FINAL; CANCELLED.
 */
enum EvaluationStatus implements Status<EvaluationStatus, EvaluationCommand> {

    PLANNED, OPEN, SUBMITTED, VERIFYING, INCOMPLETE, MODERATION, DRAFT_RESULT, RESPONSE, APPEAL, FINAL, CORRECTED,
    CANCELLED;

    @Override
    public Set<EvaluationCommand> accepts() {
        return switch (this) {
            case PLANNED -> Set.of(ASSIGN, DRAW, EvaluationCommand.OPEN, MOVE, PROPOSE_CANCEL, CONFIRM_CANCEL,
                    REJECT_CANCEL, CANCEL);
            case OPEN -> Set.of(ASSIGN, DRAW, CLAIM, SUBMIT, CLOSE_CLAIMS, VISIT, MOVE, PROPOSE_CANCEL, CONFIRM_CANCEL,
                    REJECT_CANCEL, CANCEL);
            case SUBMITTED -> Set.of(ASSIGN, DRAW, VERIFY, MARK, MARK_AS_PURCHASER, MARK_AS_USERS, REOPEN,
                    PROPOSE_CANCEL, CONFIRM_CANCEL, REJECT_CANCEL, CANCEL);
            case VERIFYING -> Set.of(ASSIGN, DRAW, VERIFY, MARK, MARK_AS_PURCHASER, MARK_AS_USERS, DRAFT, REOPEN,
                    PROPOSE_CANCEL, CONFIRM_CANCEL, REJECT_CANCEL, CANCEL);
            case INCOMPLETE -> Set.of(VERIFY, MARK, MARK_AS_PURCHASER, MARK_AS_USERS, REOPEN, PROPOSE_CANCEL,
                    CONFIRM_CANCEL, REJECT_CANCEL, CANCEL);
            case MODERATION -> Set.of(MODERATE, DRAFT, PROPOSE_CANCEL, CONFIRM_CANCEL, REJECT_CANCEL, CANCEL);
            case DRAFT_RESULT ->
                Set.of(RESPOND, FALL_SILENT, WITHDRAW_DRAFT, PROPOSE_CANCEL, CONFIRM_CANCEL, REJECT_CANCEL, CANCEL);
            case RESPONSE -> Set.of(ANSWER, EvaluationCommand.APPEAL, FINALISE, WITHDRAW_DRAFT, PROPOSE_CANCEL,
                    CONFIRM_CANCEL, REJECT_CANCEL, CANCEL);
            case APPEAL -> Set.of(DECIDE_APPEAL, CONFIRM_APPEAL, REJECT_APPEAL, PROPOSE_CANCEL, CONFIRM_CANCEL,
                    REJECT_CANCEL, CANCEL);
            case FINAL -> Set.of(PROPOSE_CORRECTION, CONFIRM_CORRECTION, LAPSE_CORRECTION, RESPOND, FALL_SILENT, ANSWER,
                    EvaluationCommand.APPEAL, DECIDE_APPEAL, CONFIRM_APPEAL, REJECT_APPEAL, WITHDRAW_DRAFT, FOLLOW_UP);
            case CORRECTED -> Set.of(PROPOSE_CORRECTION, CONFIRM_CORRECTION, LAPSE_CORRECTION, RESPOND, FALL_SILENT,
                    ANSWER, EvaluationCommand.APPEAL, DECIDE_APPEAL, CONFIRM_APPEAL, REJECT_APPEAL, WITHDRAW_DRAFT);
            case CANCELLED -> Set.of();
        };
    }

    @Override
    public boolean canBecome(EvaluationStatus next) {
        return switch (this) {
            case PLANNED -> next == OPEN || next == CANCELLED;
            case OPEN -> next == SUBMITTED || next == FINAL || next == CANCELLED;
            case SUBMITTED -> next == VERIFYING || next == OPEN || next == CANCELLED;
            case VERIFYING -> next == VERIFYING || next == INCOMPLETE || next == MODERATION || next == DRAFT_RESULT
                    || next == OPEN || next == CANCELLED;
            case INCOMPLETE -> next == VERIFYING || next == OPEN || next == CANCELLED;
            case MODERATION -> next == DRAFT_RESULT || next == INCOMPLETE || next == CANCELLED;
            case DRAFT_RESULT -> next == RESPONSE || next == VERIFYING || next == CANCELLED;
            case RESPONSE -> next == APPEAL || next == FINAL || next == VERIFYING || next == CANCELLED;
            case APPEAL -> next == RESPONSE || next == VERIFYING || next == CANCELLED;
            case FINAL, CORRECTED -> next == CORRECTED;
            case CANCELLED -> false;
        };
    }

    /** While marks are given, assessors do not see each other's and the agency sees none. */
    boolean isBlind() {
        return switch (this) {
            case PLANNED, OPEN, SUBMITTED, VERIFYING, INCOMPLETE -> true;
            case MODERATION, DRAFT_RESULT, RESPONSE, APPEAL, FINAL, CORRECTED, CANCELLED -> false;
        };
    }

    /** A draft exists, or existed and became a result: everybody concerned may see marks. */
    boolean isDisclosed() {
        return switch (this) {
            case PLANNED, OPEN, SUBMITTED, VERIFYING, INCOMPLETE, MODERATION, CANCELLED -> false;
            case DRAFT_RESULT, RESPONSE, APPEAL, FINAL, CORRECTED -> true;
        };
    }
}
