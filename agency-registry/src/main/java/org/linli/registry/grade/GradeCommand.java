package org.linli.registry.grade;

import org.linli.platform.Command;

enum GradeCommand implements Command {

    ADMIT("admitGrade"), DECLINE("declineGrade"), WITHDRAW("withdrawGrade"), APPOINT("appointGradeEvaluator"),
    DECLARE("declareGradeTies"), SCORE("scoreGrade"), PUBLICISE("publiciseGrade"), OBJECT("objectToGrade"),
    RECHECK("recheckGrade"), CONCLUDE("concludeGrade"), PROPOSE_REVOCATION("proposeGradeRevocation"),
    CONFIRM_REVOCATION("confirmGradeRevocation"), REJECT_REVOCATION("rejectGradeRevocation"), FALL_DUE("sweep"),
    SUPERSEDE("grade");

    private final String operation;

    GradeCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
