package org.linli.procurement.planning.need;

import org.linli.platform.Command;

/** What a survey of need can be asked to do. EXPIRE comes from its age. */
public enum SurveyCommand implements Command {
    WRITE("writeNeedSurvey"), CONSULT("consultNeedSurvey"), PUBLISH("publishNeedSurvey"), EXPIRE("-");

    private final String operation;

    SurveyCommand(String operation) {
        this.operation = operation;
    }

    @Override
    public String operation() {
        return operation;
    }
}
