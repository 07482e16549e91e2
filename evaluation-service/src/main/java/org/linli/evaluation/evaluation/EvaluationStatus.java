package org.linli.evaluation.evaluation;

import static org.linli.evaluation.evaluation.EvaluationCommand.ANSWER;
import static org.linli.evaluation.evaluation.EvaluationCommand.CANCEL;
import static org.linli.evaluation.evaluation.EvaluationCommand.CLAIM;
import static org.linli.evaluation.evaluation.EvaluationCommand.DRAFT;
import static org.linli.evaluation.evaluation.EvaluationCommand.FALL_SILENT;
import static org.linli.evaluation.evaluation.EvaluationCommand.FINALISE;
import static org.linli.evaluation.evaluation.EvaluationCommand.MARK;
import static org.linli.evaluation.evaluation.EvaluationCommand.MOVE;
import static org.linli.evaluation.evaluation.EvaluationCommand.RESPOND;
import static org.linli.evaluation.evaluation.EvaluationCommand.SUBMIT;
import static org.linli.evaluation.evaluation.EvaluationCommand.VERIFY;
import static org.linli.evaluation.evaluation.EvaluationCommand.VISIT;

import java.util.Set;

/** PLANNED → OPEN → SUBMITTED → VERIFYING → DRAFT_RESULT → RESPONSE → FINAL; a formative one OPEN → FINAL; CANCELLED. */
enum EvaluationStatus {

    PLANNED, OPEN, SUBMITTED, VERIFYING, DRAFT_RESULT, RESPONSE, FINAL, CANCELLED;

    Set<EvaluationCommand> accepts() {
        return switch (this) {
            case PLANNED -> Set.of(EvaluationCommand.OPEN, MOVE, CANCEL);
            case OPEN -> Set.of(CLAIM, SUBMIT, VISIT, MOVE, CANCEL);
            case SUBMITTED -> Set.of(VERIFY, CANCEL);
            case VERIFYING -> Set.of(VERIFY, MARK, DRAFT, CANCEL);
            case DRAFT_RESULT -> Set.of(RESPOND, FALL_SILENT, CANCEL);
            case RESPONSE -> Set.of(ANSWER, FINALISE, CANCEL);
            case FINAL, CANCELLED -> Set.of();
        };
    }
}
