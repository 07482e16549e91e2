package org.linli.evaluation.evaluation;

import org.linli.platform.identity.Command;

enum EvaluationCommand implements Command {

    OPEN("openEvaluation"),
    MOVE("-"),
    CLAIM("claimObservations"),
    SUBMIT("submitEvaluation"),
    VERIFY("verifyObservations"),
    MARK("markIndicators"),
    VISIT("completeVisit"),
    DRAFT("draftResult"),
    RESPOND("respondToResult"),
    FALL_SILENT("-"),
    ANSWER("answerObjection"),
    FINALISE("finaliseEvaluation"),
    CANCEL("cancelEvaluation");

    private final String operation;

    EvaluationCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
